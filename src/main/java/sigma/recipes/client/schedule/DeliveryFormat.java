package sigma.recipes.client.schedule;

/** The formats in which a workbook, a page or an element can be sent. Deliveries and schedules have different names for them. */
public enum DeliveryFormat {
    /** A document with pages. */
    PDF("PDF"),
    /** A spreadsheet. */
    XLSX("EXCEL"),
    /** The rows of an element. */
    CSV("CSV");

    private final String delivered;

    DeliveryFormat(String delivered) {
        this.delivered = delivered;
    }

    /** Returns the name in deliveries, and in schedules that the API returns. */
    public String delivered() {
        return delivered;
    }
}
