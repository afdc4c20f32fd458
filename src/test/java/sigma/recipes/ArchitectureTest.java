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

/** Checks the package plan, and that each rule reports exactly its violators. */
class ArchitectureTest {

    /** The page states once that every package may use these. */
    private static final Set<String> SHARED = Set.of("text", "problem");

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
        found.put("text uses only packages below it", in("text.ForbiddenDependencies.", "problem", "contract"));
        found.put("problem uses only packages below it", in("problem.ForbiddenDependencies.", "contract"));
        found.put("file uses only packages below it", in("file.ForbiddenDependencies.", "contract"));
        found.put("lock uses only packages below it", in("lock.ForbiddenDependencies.", "problem", "text"));
        found.put("data uses only packages below it", in("data.ForbiddenDependencies.", "recipe"));
        found.put("report uses only packages below it", in("report.ForbiddenDependencies.", "problem", "contract"));
        found.put("contract uses only packages below it", in("contract.ForbiddenDependencies.", "settings", "recipe", "client", "sandbox", "organization", "steps", "drift", "runbook"));
        found.put("settings uses only packages below it", in("settings.ForbiddenDependencies.", "contract", "recipe", "client", "sandbox", "organization", "steps", "drift", "runbook"));
        found.put("recipe uses only packages below it", in("recipe.ForbiddenDependencies.", "contract", "settings", "client", "sandbox", "organization", "steps", "drift", "runbook"));
        found.put("client uses only packages below it", in("client.ForbiddenDependencies.", "settings", "recipe", "sandbox", "organization", "steps", "drift", "runbook"));
        found.put("sandbox uses only packages below it", in("sandbox.ForbiddenDependencies.", "settings", "recipe", "client", "organization", "steps", "drift", "runbook"));
        found.put("drift uses only packages below it", in("drift.ForbiddenDependencies.", "settings", "recipe", "client", "sandbox", "organization", "steps", "runbook"));
        found.put("organization uses only packages below it", in("organization.ForbiddenDependencies.", "recipe", "steps", "drift", "runbook"));
        found.put("steps uses only packages below it", in("steps.ForbiddenDependencies.", "settings", "recipe", "sandbox", "drift", "runbook"));
        found.put("no package is outside of the plan", in("unplanned.", "OutsidePlan"));
        found.put("dotenv", in("runbook.UsesReservedLibraries.", "dotenv"));
        found.put("gherkin", in("runbook.UsesReservedLibraries.", "gherkin", "messages"));
        found.put("json schema", in("runbook.UsesReservedLibraries.", "schema"));
        found.put("rest assured", in("runbook.UsesReservedLibraries.", "rest", "http", "client5"));
        found.put("http core", in("runbook.UsesReservedLibraries.", "http5"));
        found.put("multipart forms", in("runbook.UsesReservedLibraries.", "multipart"));
        found.put("file locks", in("runbook.UsesReservedLibraries.", "locks", "waits"));
        found.put("jwt", in("runbook.UsesReservedLibraries.", "jwt"));
        found.put("http server", in("runbook.UsesReservedLibraries.", "server"));
        found.put("cucumber annotations, hamcrest and allure",
                in("runbook.UsesReservedLibraries.", "cucumber", "hamcrest", "allure"));
        found.put("picocli and the cucumber runtime", in("steps.UsesReservedLibraries.", "picocli", "runtime"));
        found.put("no static configuration of REST Assured", in("client.ConfiguresRestAssured.", "configures"));
        found.put("standard output belongs to the command line", in("steps.PrintsAndExits.", "prints", "complains", "exits"));
        found.put("logs go through SLF4J", in("steps.PrintsAndExits.", "logger", "traces"));
        found.put("steps are in classes named Steps", in("steps.StepsWithoutSuffix.", "given", "when", "then"));
        found.put("no static state except the current organization",
                in("steps.KeepsStaticState.", "MAP", "COUNTER", "NUMBERS", "count"));
        found.put("modules of the sandbox are independent", in("sandbox.OneModule.", "other", "<init>"));
        found.put("sub-packages of drift depend one way",
                in("drift.", "ForbiddenDependencies", "Dependency", "change.ForbiddenDependencies.impact", "change.ForbiddenDependencies.unlisted", "unlisted.OutsidePlan"));
        found.put("sub-packages of contract depend one way", in("contract.", "exchange.ForbiddenDependencies.check"));
        found.put("sub-packages of file depend one way", in("file.", "row.ForbiddenDependencies.code"));
        found.put("sub-packages of client depend one way", in("client.", "model.ForbiddenDependencies.call"));
        found.put("sub-packages of settings depend one way", in("settings.", "text.ForbiddenDependencies.raw"));
        found.put("sub-packages of recipe depend one way", in("recipe.", "error.ForbiddenDependencies.input"));
        found.put("sub-packages of steps depend one way", in("steps.", "record.ForbiddenDependencies.scenario"));
        found.put("sub-packages of runbook depend one way", in("runbook.", "page.ForbiddenDependencies.run"));
        found.put("sub-packages of sandbox depend one way", in("sandbox.", "store.ForbiddenDependencies.resource"));
        found.put("only the public sub-packages of the sandbox are used from outside", in("runbook.", "UsesSandboxInternals.store"));
        found.put("sub-packages are small", in("drift.", "schema"));
        found.put("no result depends on the default locale",
                in("contract.MachineDependent.", "lower", "upper", "formats", "formatted", "prints"));
        found.put("no result depends on the default encoding", in("contract.MachineDependent.", "bytes", "decodes", "reads"));
        found.put("class names are meaningful", in("client.", "RequestManager", "RequestHelper", "RequestUtil",
                "RequestUtils", "RequestImpl", "AbstractRequest"));
        return found;
    }

    private static Set<String> in(String place, String... names) {
        return Arrays.stream(names).map(name -> place + name).collect(Collectors.toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> project_follows() {
        JavaClasses project = ProjectClasses.ALL;
        return RULES.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(project)));
    }

    @TestFactory
    Stream<DynamicTest> rule_reports_exactly_its_violators() {
        JavaClasses violators = new ClassFileImporter().importPackages("sigma.recipes.violators");
        return VIOLATIONS.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () ->
                assertThat(found(RULES_OF_VIOLATORS.get(rule.getKey()), violators), equalTo(rule.getValue()))));
    }

    @Test
    void simple_names_are_unique() {
        JavaClasses project = ProjectClasses.ALL;
        JavaClasses violators = new ClassFileImporter().importPackages("sigma.recipes.violators.client");

        assertThat(ambiguousNames(project), empty());
        assertThat(ambiguousNames(violators), contains("Dependency", "ForbiddenDependencies"));
    }

    @Test
    void page_states_which_packages_each_may_use() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/architecture.md"));

        Map<String, Set<String>> stated = new TreeMap<>();
        ArchitectureRules.packages().keySet().forEach(name -> stated.put(name, rows.stream()
                .filter(row -> row.startsWith("| `" + name + "` |")).findFirst().map(row -> row.split("\\|")[3])
                .map(cell -> cell.contains("all of the above") ? others(name) : quoted(cell)).orElseThrow()));

        Map<String, Set<String>> enforced = new TreeMap<>();
        ArchitectureRules.packages().forEach((name, used) -> {
            enforced.put(name, new TreeSet<>(used));
            enforced.get(name).removeAll(SHARED);
        });
        stated.get("problem").removeAll(SHARED);
        stated.get("runbook").removeAll(SHARED);
        assertThat(stated, equalTo(enforced));
    }

    private static Set<String> others(String name) {
        Set<String> others = new TreeSet<>(ArchitectureRules.packages().keySet());
        others.remove(name);
        return others;
    }

    private static Set<String> quoted(String cell) {
        return Pattern.compile("`(\\w+)`").matcher(cell).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void page_lists_every_sub_package() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/architecture.md"));

        for (String listed : SubPackageRules.listed()) {
            String parent = listed.split(" ")[0];
            String name = listed.split(" ")[1].split("\\.")[0];
            assertThat(listed, rows.stream().anyMatch(row -> row.startsWith("| `" + parent + ".")
                    && row.split("\\|")[1].matches(".*[.`]" + name + "`.*")), equalTo(true));
        }
    }

    @Test
    void cycle_is_reported() {
        JavaClasses cycle = new ClassFileImporter().importPackages(
                "sigma.recipes.violators.client", "sigma.recipes.violators.settings");

        List<String> details = RULES_OF_VIOLATORS.get("packages have no cycles").evaluate(cycle)
                .getFailureReport().getDetails();

        assertThat(details, contains(containsString("Slice client -> ")));
        assertThat(details, contains(containsString("Slice settings -> ")));
    }

    @Test
    void every_rule_that_forbids_something_has_a_violator() {
        Set<String> untested = new TreeSet<>(RULES.keySet());
        untested.removeAll(VIOLATIONS.keySet());

        assertThat(untested, equalTo(Set.of("packages have no cycles", "runbook uses only packages below it")));
    }

    private static Set<String> ambiguousNames(JavaClasses classes) {
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
