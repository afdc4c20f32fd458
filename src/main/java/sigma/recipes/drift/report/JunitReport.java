package sigma.recipes.drift.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.Acknowledged;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.text.TextSanitizer;

/**
 * The report as the JUnit XML that build servers show: each change a test, which fails where it breaks and is skipped where
 * it was acknowledged.
 */
public final class JunitReport {

    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Returns the report. */
    public static String of(DriftReport report) {
        StringWriter text = new StringWriter();
        try {
            new JunitReport(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).write(report);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text can be written to memory", impossible);
        }
        return text + "\n";
    }

    private void write(DriftReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", TextSanitizer.escaped(report.title()));
        xml.writeAttribute("tests", String.valueOf(report.changes().size() + report.acknowledged().size()));
        xml.writeAttribute("failures", String.valueOf(report.counts().getOrDefault(Verdict.BREAKING, 0)));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(report.acknowledged().size()));
        for (Change change : report.changes()) {
            start(change);
            if (change.verdict() == Verdict.BREAKING) {
                xml.writeStartElement("failure");
                xml.writeAttribute("type", change.rule().id());
                xml.writeAttribute("message", ChangeText.of(change));
                xml.writeEndElement();
            } else {
                xml.writeStartElement("system-out");
                xml.writeCharacters(change.verdict().word() + ": " + ChangeText.of(change));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        for (Acknowledged each : report.acknowledged()) {
            start(each.change());
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", "until " + each.until() + ": " + TextSanitizer.escaped(each.reason()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void start(Change change) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "drift." + TextSanitizer.escaped(change.operation()));
        xml.writeAttribute("name", (change.rule().id() + TextSanitizer.escaped(" " + change.place().text() + " " + change.field())).strip()
                + " " + change.fingerprint());
    }
}
