package sigma.recipes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the floor plan, and shows of each rule that it finds its violator. */
class ArchitectureTest {

    private static final Map<String, ArchRule> RULES = new ArchitectureRules("sigma.recipes").all();
    private static final Map<String, ArchRule> RULES_OF_VIOLATORS =
            new ArchitectureRules("sigma.recipes.violators").all();
    private static final Map<String, String> VIOLATOR = violators();

    private static Map<String, String> violators() {
        Map<String, String> violators = new TreeMap<>();
        violators.put("contract uses only what stands below it", "contract.KnowsClient");
        violators.put("settings uses only what stands below it", "settings.KnowsClient");
        violators.put("recipe uses only what stands below it", "recipe.KnowsContract");
        violators.put("client uses only what stands below it", "client.KnowsSettings");
        violators.put("sandbox uses only what stands below it", "sandbox.KnowsClient");
        violators.put("organization uses only what stands below it", "organization.KnowsSteps");
        violators.put("steps uses only what stands below it", "steps.KnowsSandbox");
        violators.put("no package is outside of the plan", "elsewhere.Homeless");
        violators.put("packages have no cycles", "settings.KnowsClient");
        violators.put("dotenv", "runbook.KnowsMuch");
        violators.put("gherkin", "runbook.KnowsMuch");
        violators.put("json schema", "runbook.KnowsMuch");
        violators.put("rest assured", "runbook.KnowsMuch");
        violators.put("http server", "runbook.KnowsMuch");
        violators.put("cucumber annotations, hamcrest and allure", "runbook.KnowsMuch");
        violators.put("picocli and the cucumber runtime", "steps.TalksAndWaits");
        violators.put("no static configuration of REST Assured", "runbook.KnowsMuch");
        violators.put("standard output belongs to the command line", "steps.TalksAndWaits");
        violators.put("nothing static but the current organization", "steps.TalksAndWaits");
        violators.put("modules of the sandbox do not know each other", "sandbox.OneModule");
        violators.put("names say what a thing is", "client.RequestHelper");
        return violators;
    }

    @TestFactory
    Stream<DynamicTest> the_project_keeps() {
        JavaClasses project = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("sigma.recipes");
        return RULES.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(project)));
    }

    @TestFactory
    Stream<DynamicTest> a_violator_is_found_by() {
        JavaClasses violators = new ClassFileImporter().importPackages("sigma.recipes.violators");
        return VIOLATOR.entrySet().stream().map(violator -> DynamicTest.dynamicTest(violator.getKey(), () -> {
            EvaluationResult result = RULES_OF_VIOLATORS.get(violator.getKey()).evaluate(violators);

            assertThat(result.hasViolation(), is(true));
            assertThat(result.getFailureReport().toString(),
                    containsString("sigma.recipes.violators." + violator.getValue()));
        }));
    }

    @Test
    void every_rule_has_a_violator_but_the_one_that_forbids_nothing() {
        Set<String> unproven = new java.util.TreeSet<>(RULES.keySet());
        unproven.removeAll(VIOLATOR.keySet());

        assertThat(unproven, equalTo(Set.of("runbook uses only what stands below it")));
    }
}
