package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;

/** The layout of a workbook: XML that places the elements of each page on a grid. Its schema is not published. */
final class PageLayout {

    private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
    private static final int ROWS = 10;

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private PageLayout() {
    }

    /** Returns a layout that puts the elements of each page below each other. */
    static String of(List<JsonNode> pages) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartElement("Layout");
            for (JsonNode page : pages) {
                xml.writeStartElement("Page");
                xml.writeAttribute("id", page.path("id").asText());
                xml.writeAttribute("type", "grid");
                int row = 1;
                for (JsonNode element : page.path("elements")) {
                    xml.writeEmptyElement("LayoutElement");
                    xml.writeAttribute("elementId", element.path("id").asText());
                    xml.writeAttribute("gridColumn", "1 / 25");
                    xml.writeAttribute("gridRow", row + " / " + (row + ROWS));
                    row += ROWS;
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    /**
     * Returns the page of each element that a layout places. Several pages may occur without a root element.
     *
     * @throws Rejection (400) if the layout is not XML
     */
    static Map<String, String> pages(String layout) {
        Map<String, String> pages = new HashMap<>();
        String page = "";
        try {
            XMLStreamReader xml = READERS.createXMLStreamReader(new StringReader(
                    "<all>" + layout.replaceFirst("^\\s*<\\?xml[^>]*\\?>", "") + "</all>"));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    page = xml.getLocalName().equals("Page") && xml.getAttributeValue(null, "id") != null
                            ? xml.getAttributeValue(null, "id") : page;
                    if (xml.getAttributeValue(null, "elementId") != null) {
                        pages.put(xml.getAttributeValue(null, "elementId"), page);
                    }
                }
            }
        } catch (XMLStreamException noXml) {
            throw Rejection.invalid(ErrorMessages.expecting("XML", "0.document.layout", ErrorMessages.received(layout)));
        }
        return pages;
    }
}
