package sigma.recipes.report;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import sigma.recipes.text.TextSanitizer;

/** A JUnit XML document with one suite of tests. Control characters in its texts are escaped. */
public final class JunitDocument {

    private final XMLStreamWriter xml;

    private JunitDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Returns the document.
     *
     * @param suite   the name of the suite
     * @param tests   its tests
     * @param nothing the name of a passing test for an empty suite, which build servers would reject
     */
    public static String of(String suite, List<JunitTest> tests, String nothing) {
        StringWriter text = new StringWriter();
        try {
            new JunitDocument(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).write(suite,
                    tests.isEmpty() ? List.of(JunitTest.passed(suite, nothing, "")) : tests);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text can be written to memory", impossible);
        }
        return text + "\n";
    }

    private void write(String suite, List<JunitTest> tests) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        attribute("name", suite);
        attribute("tests", String.valueOf(tests.size()));
        attribute("failures", count(tests, JunitTest.Result.FAILED));
        attribute("errors", "0");
        attribute("skipped", count(tests, JunitTest.Result.SKIPPED));
        attribute("time", seconds(tests.stream().map(JunitTest::took).reduce(Duration.ZERO, Duration::plus)));
        for (JunitTest test : tests) {
            write(test);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(JunitTest test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", test.group());
        attribute("name", test.name());
        attribute("time", seconds(test.took()));
        switch (test.result()) {
            case FAILED -> {
                xml.writeStartElement("failure");
                attribute("type", test.type());
                attribute("message", test.text().lines().findFirst().orElse(""));
                content(test.text());
                xml.writeEndElement();
            }
            case SKIPPED -> {
                xml.writeEmptyElement("skipped");
                attribute("message", test.text());
            }
            case PASSED -> {
                if (!test.text().isEmpty()) {
                    xml.writeStartElement("system-out");
                    content(test.text());
                    xml.writeEndElement();
                }
            }
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, TextSanitizer.escaped(value));
    }

    private void content(String text) throws XMLStreamException {
        xml.writeCharacters(TextSanitizer.escapedLines(text));
    }

    private static String count(List<JunitTest> tests, JunitTest.Result result) {
        return String.valueOf(tests.stream().filter(test -> test.result() == result).count());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1_000.0);
    }
}
