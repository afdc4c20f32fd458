package sigma.recipes.client.schedule;

import sigma.recipes.client.workbook.WorkbookPart;

/**
 * A new scheduled export of a workbook, a page or an element.
 *
 * @param title     its title, which is also the subject of its mails
 * @param part      the exported part of the workbook
 * @param recipient the recipient
 * @param format    the format of the file
 * @param times     when it is sent
 */
public record NewScheduledExport(String title, WorkbookPart part, Recipient recipient, DeliveryFormat format, ScheduleTimes times) {
}
