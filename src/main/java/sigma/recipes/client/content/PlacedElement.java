package sigma.recipes.client.content;

import sigma.recipes.client.workbook.Element;

/**
 * An element and its page.
 *
 * @param page    the page
 * @param element the element
 */
public record PlacedElement(ContentPage page, Element element) {
}
