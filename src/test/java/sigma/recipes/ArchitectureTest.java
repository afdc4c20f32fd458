package sigma.recipes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks the package plan, and that each rule finds exactly its violators. */
class ArchitectureTest {

    private static final Map<String, ArchRule> RULES = rules("sigma.recipes", 20);
    private static final Map<String, ArchRule> RULES_OF_VIOLATORS =
            rules("sigma.recipes.violators", 15);
    private static final Map<String, Set<String>> VIOLATIONS = violations();
    private static final Pattern FIRST_NAMED = Pattern.compile("<sigma\\.recipes\\.violators\\.([^<>(]+)");

    private static Map<String, ArchRule> rules(String root, int mostClasses) {
        Map<String, ArchRule> rules = new LinkedHashMap<>(new ArchitectureRules(root).all());
        rules.putAll(new SubPackageRules(root, mostClasses).all());
        return rules;
    }

    private static Map<String, Set<String>> violations() {
        Map<String, Set<String>> found = new TreeMap<>();
        found.put("text uses only what stands below it", in("text.KnowsTooMuch.", "problem", "contract"));
        found.put("problem uses only what stands below it", in("problem.KnowsTooMuch.", "contract"));
        found.put("file uses only what stands below it", in("file.KnowsTooMuch.", "contract"));
        found.put("lock uses only what stands below it", in("lock.KnowsTooMuch.", "problem", "text"));
        found.put("data uses only what stands below it", in("data.KnowsTooMuch.", "recipe"));
        found.put("report uses only what stands below it", in("report.KnowsTooMuch.", "problem", "contract"));
        found.put("contract uses only what stands below it", in("contract.KnowsTooMuch.", "settings", "recipe", "client", "sandbox", "organization", "steps", "drift", "runbook"));
        found.put("settings uses only what stands below it", in("settings.KnowsTooMuch.", "contract", "recipe", "client", "sandbox", "organization", "steps", "drift", "runbook"));
        found.put("recipe uses only what stands below it", in("recipe.KnowsTooMuch.", "contract", "settings", "client", "sandbox", "organization", "steps", "drift", "runbook"));
        found.put("client uses only what stands below it", in("client.KnowsTooMuch.", "settings", "recipe", "sandbox", "organization", "steps", "drift", "runbook"));
        found.put("sandbox uses only what stands below it", in("sandbox.KnowsTooMuch.", "settings", "recipe", "client", "organization", "steps", "drift", "runbook"));
        found.put("drift uses only what stands below it", in("drift.KnowsTooMuch.", "settings", "recipe", "client", "sandbox", "organization", "steps", "runbook"));
        found.put("organization uses only what stands below it", in("organization.KnowsTooMuch.", "recipe", "steps", "drift", "runbook"));
        found.put("steps uses only what stands below it", in("steps.KnowsTooMuch.", "settings", "recipe", "sandbox", "drift", "runbook"));
        found.put("no package is outside of the plan", in("elsewhere.", "Homeless"));
        found.put("dotenv", in("runbook.KnowsLibraries.", "dotenv"));
        found.put("gherkin", in("runbook.KnowsLibraries.", "gherkin", "messages"));
        found.put("json schema", in("runbook.KnowsLibraries.", "schema"));
        found.put("rest assured", in("runbook.KnowsLibraries.", "rest", "http", "client5"));
        found.put("http core", in("runbook.KnowsLibraries.", "http5"));
        found.put("multipart forms", in("runbook.KnowsLibraries.", "multipart"));
        found.put("file locks", in("runbook.KnowsLibraries.", "locks", "waits"));
        found.put("jwt", in("runbook.KnowsLibraries.", "jwt"));
        found.put("http server", in("runbook.KnowsLibraries.", "server"));
        found.put("cucumber annotations, hamcrest and allure",
                in("runbook.KnowsLibraries.", "cucumber", "hamcrest", "allure"));
        found.put("picocli and the cucumber runtime", in("steps.KnowsLibraries.", "picocli", "runtime"));
        found.put("no static configuration of REST Assured", in("client.Configures.", "configures"));
        found.put("standard output belongs to the command line", in("steps.Talks.", "prints", "complains", "exits"));
        found.put("logs go through SLF4J", in("steps.Talks.", "logger", "traces"));
        found.put("steps stand in classes named Steps", in("steps.Sentences.", "given", "when", "then"));
        found.put("nothing static but the current organization",
                in("steps.Keeps.", "MAP", "COUNTER", "NUMBERS", "count"));
        found.put("modules of the sandbox do not know each other", in("sandbox.OneModule.", "other", "<init>"));
        found.put("sub-packages of drift depend one way",
                in("drift.", "KnowsTooMuch", "Plain", "change.KnowsTooMuch.impact", "change.KnowsTooMuch.unlisted", "attic.Homeless"));
        found.put("sub-packages of contract depend one way", in("contract.", "exchange.KnowsTooMuch.check"));
        found.put("sub-packages of file depend one way", in("file.", "row.KnowsTooMuch.code"));
        found.put("sub-packages of client depend one way", in("client.", "model.KnowsTooMuch.call"));
        found.put("sub-packages of settings depend one way", in("settings.", "text.KnowsTooMuch.raw"));
        found.put("sub-packages of recipe depend one way", in("recipe.", "error.KnowsTooMuch.input"));
        found.put("sub-packages of steps depend one way", in("steps.", "record.KnowsTooMuch.scenario"));
        found.put("sub-packages of runbook depend one way", in("runbook.", "page.KnowsTooMuch.run"));
        found.put("sub-packages of sandbox depend one way", in("sandbox.", "store.KnowsTooMuch.resource"));
        found.put("only the face of the sandbox is used from outside", in("runbook.", "ReachesIn.store"));
        found.put("sub-packages are small", in("drift.", "schema"));
        found.put("no result follows the language of the machine",
                in("contract.FollowsTheMachine.", "lower", "upper", "formats", "formatted", "prints"));
        found.put("no result follows the encoding of the machine", in("contract.FollowsTheMachine.", "bytes", "decodes", "reads"));
        found.put("names say what a thing is", in("client.", "RequestManager", "RequestHelper", "RequestUtil",
                "RequestUtils", "RequestImpl", "AbstractRequest"));
        return found;
    }

    private static Set<String> in(String place, String... names) {
        return Arrays.stream(names).map(name -> place + name).collect(Collectors.toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> the_project_keeps() {
        JavaClasses project = ProjectClasses.ALL;
        return RULES.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(project)));
    }

    @TestFactory
    Stream<DynamicTest> exactly_the_violators_are_found_by() {
        JavaClasses violators = new ClassFileImporter().importPackages("sigma.recipes.violators");
        return VIOLATIONS.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () ->
                assertThat(found(RULES_OF_VIOLATORS.get(rule.getKey()), violators), equalTo(rule.getValue()))));
    }

    @Test
    void no_simple_name_has_two_meanings() {
        JavaClasses project = ProjectClasses.ALL;
        JavaClasses violators = new ClassFileImporter().importPackages("sigma.recipes.violators.client");

        assertThat(namesWithTwoMeanings(project), empty());
        assertThat(namesWithTwoMeanings(violators), contains("KnowsTooMuch", "Plain"));
    }

    @Test
    void the_page_lists_every_sub_package() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/architecture.md"));

        for (String listed : SubPackageRules.listed()) {
            String parent = listed.split(" ")[0];
            String name = listed.split(" ")[1].split("\\.")[0];
            assertThat(listed, rows.stream().anyMatch(row -> row.startsWith("| `" + parent + ".")
                    && row.split("\\|")[1].matches(".*[.`]" + name + "`.*")), equalTo(true));
        }
    }

    @Test
    void a_cycle_is_found() {
        JavaClasses cycle = new ClassFileImporter().importPackages(
                "sigma.recipes.violators.client", "sigma.recipes.violators.settings");

        List<String> details = RULES_OF_VIOLATORS.get("packages have no cycles").evaluate(cycle)
                .getFailureReport().getDetails();

        assertThat(details, contains(containsString("Slice client -> ")));
        assertThat(details, contains(containsString("Slice settings -> ")));
    }

    @Test
    void every_rule_has_a_violator_but_the_one_that_forbids_nothing() {
        Set<String> unproven = new TreeSet<>(RULES.keySet());
        unproven.removeAll(VIOLATIONS.keySet());

        assertThat(unproven, equalTo(Set.of("packages have no cycles", "runbook uses only what stands below it")));
    }

    private static Set<String> namesWithTwoMeanings(JavaClasses classes) {
        Map<String, Long> classesByName = classes.stream().filter(each -> each.isTopLevelClass())
                .map(each -> each.getSimpleName()).filter(name -> !name.equals("package-info"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        classesByName.values().removeIf(count -> count == 1);
        return classesByName.keySet();
    }

    /** Returns the class or member of each violation: the first one in its line. */
    private static Set<String> found(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream().map(line -> {
            Matcher named = FIRST_NAMED.matcher(line.replace("<init>", "~init~"));
            return named.find() ? named.group(1).replace("~init~", "<init>") : line;
        }).collect(Collectors.toCollection(TreeSet::new));
    }
}
