package sigma.recipes;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The package plan of docs/architecture.md as rules for a root package, so that the same rules apply to the project and to
 * the violators.
 */
final class ArchitectureRules {

    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("text", List.of());
        MAY_USE.put("problem", List.of("text"));
        MAY_USE.put("file", List.of("problem", "text"));
        MAY_USE.put("lock", List.of());
        MAY_USE.put("report", List.of("text"));
        MAY_USE.put("data", List.of("problem", "text"));
        MAY_USE.put("contract", List.of("data", "problem", "text"));
        MAY_USE.put("settings", List.of("problem", "text"));
        MAY_USE.put("recipe", List.of("data", "problem", "text"));
        MAY_USE.put("client", List.of("contract", "lock", "problem", "text"));
        MAY_USE.put("sandbox", List.of("contract", "data", "lock", "problem", "text"));
        MAY_USE.put("drift", List.of("report", "contract", "lock", "problem", "text"));
        MAY_USE.put("organization", List.of("settings", "client", "sandbox", "contract", "problem", "text"));
        MAY_USE.put("steps", List.of("client", "organization", "file", "contract", "problem", "text"));
        MAY_USE.put("runbook", List.of("steps", "organization", "client", "sandbox", "drift", "report", "file", "lock", "contract",
                "settings", "recipe", "data", "problem", "text"));
    }

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** Returns the packages of the project, each with those that it may use. */
    static Map<String, List<String>> packages() {
        return Collections.unmodifiableMap(MAY_USE);
    }

    /** Returns every rule under a short name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        MAY_USE.forEach((name, others) -> rules.put(name + " uses only packages below it", usesOnly(name, others)));
        rules.put("no package is outside of the plan", classes().that(resideInAPackage(root + ".."))
                .should().resideInAnyPackage(MAY_USE.keySet().stream().map(name -> root + "." + name + "..")
                        .toArray(String[]::new))
                .because("docs/architecture.md must list every package"));
        rules.put("packages have no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles()
                .because("packages in a cycle cannot be understood separately"));
        rules.put("dotenv", alone("settings", "io.github.cdimascio.."));
        rules.put("gherkin", alone("recipe", "io.cucumber.gherkin..", "io.cucumber.messages.."));
        rules.put("json schema", noClasses().that(not(resideInAnyPackage(root + ".contract..", root + ".data..")))
                .should().dependOnClassesThat(resideInAnyPackage("com.networknt.."))
                .because("the API is checked by contract, and the project's own files by data"));
        rules.put("rest assured", alone("client", "io.restassured..", "org.apache.http..", "org.apache.hc.client5.."));
        rules.put("http core", noClasses().that(not(resideInAnyPackage(root + ".client..", root + ".text..")))
                .should().dependOnClassesThat(resideInAnyPackage("org.apache.hc.core5.."))
                .because("only client sends requests, and only text encodes URLs"));
        rules.put("multipart forms", alone("contract", "org.apache.commons.fileupload.."));
        rules.put("file locks", noClasses().that(not(resideInAPackage(root + ".lock..")))
                .should().callMethod(FileChannel.class, "tryLock").orShould().callMethod(FileChannel.class, "lock")
                .because("only lock waits for locks and handles those of killed processes"));
        rules.put("jwt", alone("sandbox", "com.auth0.."));
        rules.put("http server", alone("sandbox", "com.sun.net.httpserver..", "io.netty.."));
        rules.put("cucumber annotations, hamcrest and allure", alone("steps", "io.cucumber.java..", "org.hamcrest..",
                "io.qameta.."));
        rules.put("picocli and the cucumber runtime", alone("runbook", "picocli..", "io.cucumber.core.."));
        rules.put("no static configuration of REST Assured", noClasses()
                .should(useStaticFieldsOf("io.restassured.RestAssured"))
                .because("parallel scenarios would send each other's requests"));
        rules.put("standard output belongs to the command line", noClasses().that(not(resideInAPackage(root + ".runbook..")))
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethod(System.class, "exit", int.class)
                .because("a library that prints or exits can't be used"));
        rules.put("logs go through SLF4J", noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging.."))
                .orShould().callMethodWhere(target(name("printStackTrace")))
                .because("only SLF4J can be silenced and masked in one place"));
        rules.put("steps are in classes named Steps", methods().that().areAnnotatedWith(Given.class)
                .or().areAnnotatedWith(When.class).or().areAnnotatedWith(Then.class)
                .should().beDeclaredInClassesThat().haveSimpleNameEndingWith("Steps")
                .because("contributors look for sentences there"));
        rules.put("no static state except the current organization", fields().that().areStatic()
                .and().doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and().areDeclaredInClassesThat().doNotHaveFullyQualifiedName(root + ".steps.scenario.CurrentOrganization")
                .should().beFinal().andShould().notHaveRawType(changeable())
                .because("scenarios run in parallel; Cucumber's hooks before all scenarios are static, so one holder is needed"));
        rules.put("modules of the sandbox are independent", noClasses().that().haveSimpleNameEndingWith("Module")
                .should().dependOnClassesThat(anotherModule()).because("they share data through the stores")
                .allowEmptyShould(true));
        rules.put("no result depends on the default locale", MachineRules.language());
        rules.put("no result depends on the default encoding", MachineRules.encoding());
        rules.put("class names are meaningful", noClasses().should().haveNameMatching(
                ".*(Manager|Helper|Utils?|Impl)(\\$.*)?").orShould().haveSimpleNameStartingWith("Abstract")
                .because("such a name has no meaning"));
        return rules;
    }

    private ArchRule usesOnly(String name, List<String> others) {
        List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
        forbidden.removeAll(others);
        forbidden.remove(name);
        return noClasses().that().resideInAPackage(root + "." + name + "..").should().dependOnClassesThat(
                        resideInAnyPackage(forbidden.stream().map(other -> root + "." + other + "..").toArray(String[]::new)))
                .because("data flows one way: feature, step, client, contract check, transport").allowEmptyShould(true);
    }

    private ArchRule alone(String name, String... packages) {
        return noClasses().that(not(resideInAPackage(root + "." + name + "..")))
                .should().dependOnClassesThat(resideInAnyPackage(packages))
                .because("only " + name + " may use " + String.join(", ", packages));
    }

    /** Only the declared type is checked: an EnumSet declared as a Set is not detected. */
    private static DescribedPredicate<JavaClass> changeable() {
        return new DescribedPredicate<>("can be changed") {
            @Override
            public boolean test(JavaClass type) {
                boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
                return type.isArray() || collection && !type.isInterface()
                        || type.getPackageName().startsWith("java.util.concurrent");
            }
        };
    }

    private static DescribedPredicate<JavaClass> anotherModule() {
        return new DescribedPredicate<>("are another module") {
            @Override
            public boolean test(JavaClass type) {
                return type.getSimpleName().endsWith("Module") && type.getSimpleName().length() > "Module".length()
                        && !type.isInterface();
            }
        };
    }

    private static ArchCondition<JavaClass> useStaticFieldsOf(String owner) {
        return new ArchCondition<>("use static fields of " + owner) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().getFullName().equals(owner))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }
}
