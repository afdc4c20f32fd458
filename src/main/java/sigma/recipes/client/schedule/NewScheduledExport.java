package sigma.recipes.client.schedule;

import sigma.recipes.client.workbook.WorkbookPart;

/**
 * An export of a workbook, or of a page or an element, that is yet to be scheduled.
 *
 * @param title     its title, which is the subject of its mails
 * @param part      what of the workbook is exported
 * @param recipient who gets it
 * @param format    the format of the file
 * @param times     when it leaves
 */
public record NewScheduledExport(String title, WorkbookPart part, Recipient recipient, DeliveryFormat format, ScheduleTimes times) {
}
