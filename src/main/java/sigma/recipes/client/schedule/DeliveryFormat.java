package sigma.recipes.client.schedule;

/** The formats in which a workbook, a page or an element can be sent. Deliveries and schedules have other words for the same formats. */
public enum DeliveryFormat {
    /** Pages to read. */
    PDF("PDF"),
    /** A spreadsheet. */
    XLSX("EXCEL"),
    /** The rows of an element. */
    CSV("CSV");

    private final String delivered;

    DeliveryFormat(String delivered) {
        this.delivered = delivered;
    }

    /** Returns the word of deliveries, and of schedules as the API shows them. */
    public String delivered() {
        return delivered;
    }
}
