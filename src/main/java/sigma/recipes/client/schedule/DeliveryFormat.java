package sigma.recipes.client.schedule;

/** The formats in which a whole workbook can be sent. Deliveries and schedules have other words for the same formats. */
public enum DeliveryFormat {
    /** Pages to read. */
    PDF("PDF"),
    /** A spreadsheet. */
    XLSX("EXCEL");

    private final String delivered;

    DeliveryFormat(String delivered) {
        this.delivered = delivered;
    }

    /** Returns the word of deliveries. */
    String delivered() {
        return delivered;
    }
}
