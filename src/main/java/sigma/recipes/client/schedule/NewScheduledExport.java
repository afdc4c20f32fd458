package sigma.recipes.client.schedule;

/**
 * An export of a whole workbook that is yet to be scheduled.
 *
 * @param title     its title, which is the subject of its mails
 * @param recipient who gets it
 * @param format    the format of the file
 * @param times     when it leaves
 */
public record NewScheduledExport(String title, Recipient recipient, DeliveryFormat format, ScheduleTimes times) {
}
