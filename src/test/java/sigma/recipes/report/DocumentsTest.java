package sigma.recipes.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Tests documents for build servers. */
class DocumentsTest {

    @Test
    void junit_document_without_findings_has_one_passing_test() throws Exception {
        Element suite = suite(JunitDocument.of("recipes drift", List.of(), "no changes"));

        assertThat(counts(suite), contains("1", "0", "0", "0"));
        Element test = (Element) suite.getElementsByTagName("testcase").item(0);
        assertThat(test.getAttribute("classname") + ": " + test.getAttribute("name"), equalTo("recipes drift: no changes"));
        assertThat(test.getChildNodes().getLength(), equalTo(0));
    }

    @Test
    void junit_document_counts_its_tests_and_escapes_invalid_xml_characters() throws Exception {
        Element suite = suite(JunitDocument.of("s\u0001", List.of(
                JunitTest.passed("a", "one", "all \u001b[31mwell]]>").took(Duration.ofMillis(1_500)),
                JunitTest.failed("a", "two", "step.failed", "first <line>\nsecond"), JunitTest.skipped("b", "three", "no & reason")), "x"));

        assertThat(counts(suite), contains("3", "1", "0", "1"));
        assertThat(suite.getAttribute("time"), equalTo("1.500"));
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent(), equalTo("all \\u001b[31mwell]]>"));
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type") + ": " + failure.getAttribute("message"), equalTo("step.failed: first <line>"));
        assertThat(failure.getTextContent(), equalTo("first <line>\nsecond"));
        assertThat(((Element) suite.getElementsByTagName("skipped").item(0)).getAttribute("message"), equalTo("no & reason"));
    }

    @Test
    void github_command_keeps_its_lines_and_escapes_its_values() {
        assertThat(GitHubCommands.message(Level.ERROR, Optional.of(new FileLine("features/a,b.feature", 7)), "t: x", "one\n::error::100 %"),
                equalTo("::error file=features/a%2Cb.feature,line=7,title=t%3A x::one%0A::error::100 %25\n"));
        assertThat(GitHubCommands.message(Level.NOTE, Optional.empty(), "t", "m"), equalTo("::notice title=t::m\n"));
    }

    private static List<String> counts(Element suite) {
        return Stream.of("tests", "failures", "errors", "skipped").map(suite::getAttribute).toList();
    }

    private static Element suite(String document) throws Exception {
        return (Element) DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
                document.getBytes(StandardCharsets.UTF_8))).getElementsByTagName("testsuite").item(0);
    }
}
