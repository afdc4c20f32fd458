package sigma.recipes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The second level of the plan in docs/architecture.md: which sub-packages of a package may use which others. A package
 * without a table here has no sub-packages yet.
 */
final class SubPackageRules {

    private static final Map<String, Map<String, List<String>>> MAY_USE = new LinkedHashMap<>();

    /** The entry for the package itself. */
    private static final String ITSELF = "itself";

    static {
        MAY_USE.put("contract", table(
                "itself:",
                "exchange:",
                "finding:",
                "schema: itself finding",
                "redaction: exchange finding",
                "deviation: itself finding",
                "check: itself exchange finding schema redaction deviation",
                "source: itself deviation"));
        MAY_USE.put("client", table(
                "itself: call guard http request grant access attribute content version workbook file model connection materialization document dependency schedule code token",
                "model:",
                "token:",
                "grant: model",
                "file: model",
                "workbook: file model",
                "content: workbook model",
                "access: call request grant file model",
                "attribute: call request model",
                "version: call request workbook model",
                "connection: call request model",
                "document: call request workbook model",
                "dependency: connection call request workbook model",
                "materialization: document call request workbook model",
                "schedule: call request workbook model",
                "code: document file call request",
                "request:",
                "guard: request model",
                "http:",
                "call: guard http request model token"));
        MAY_USE.put("file", table(
                "itself:",
                "code: itself",
                "row:"));
        MAY_USE.put("settings", table(
                "text:",
                "dotenv:",
                "network:",
                "raw: text dotenv",
                "source: raw dotenv text",
                "access: raw network text",
                "itself: access source raw text dotenv"));
        MAY_USE.put("recipe", table(
                "error:",
                "feature: error",
                "input: feature error",
                "itself: input feature error",
                "lint: itself input feature error"));
        MAY_USE.put("steps", table(
                "record:",
                "value:",
                "scenario: record",
                "document: scenario record",
                "sentence: value scenario record",
                "row: scenario record",
                "bulk: row document sentence value scenario record",
                "grant: sentence value scenario record",
                "workbook: document sentence value scenario record",
                "handover: document sentence value scenario record",
                "find: sentence value scenario record",
                "review: find sentence value scenario record",
                "version: document sentence value scenario record",
                "materialization: document sentence value scenario record",
                "schedule: document sentence value scenario record",
                "code: document sentence value scenario record",
                "connection: sentence value scenario record",
                "attribute: sentence value scenario record",
                "accounttype: sentence value scenario record",
                "favorite: document sentence value scenario record",
                "credential: sentence value scenario record",
                "itself: sentence value scenario record"));
        MAY_USE.put("runbook", table(
                "page:",
                "project: page",
                "glue: project",
                "option: glue project page",
                "earlier:",
                "journal: earlier project",
                "undo.reversal: journal earlier",
                "undo.document: undo.reversal journal earlier",
                "undo: undo.document undo.reversal journal earlier",
                "plan: journal earlier",
                "run: glue journal option project page",
                "play: run plan undo undo.reversal glue journal option project page",
                "verify: play run glue option project page",
                "check: run glue",
                "itself: check verify play run plan undo undo.reversal earlier glue journal option project page"));
        MAY_USE.put("sandbox", table(
                "http:",
                "memory:",
                "json:",
                "store: json",
                "seed: store",
                "call: seed store json http",
                "pipeline: call json http",
                "rights: call store",
                "resource: rights call seed store json",
                "grants: resource rights call seed store json",
                "connections: grants resource rights call seed store json",
                "files: connections grants resource rights call seed store json",
                "content: files connections grants resource rights call seed store json",
                "documents: content files grants resource rights call seed store json",
                "export: content files rights resource call seed store json",
                "schedules: documents content resource rights call seed store json",
                "teams: files grants resource rights call seed store json",
                "members: teams files schedules resource rights call seed store json",
                "organization: resource rights call seed store json",
                "oauth: members rights call store json",
                "saved: oauth members rights store",
                "itself: saved oauth organization members teams schedules export documents content files connections grants resource rights pipeline call "
                        + "seed store json memory http",
                "admin: itself http"));
        MAY_USE.put("drift", table(
                "document:",
                "change: document",
                "schema: document",
                "hint: schema document change",
                "compare: hint schema document change",
                "cause: compare schema document change",
                "impact: cause compare schema document change",
                "history: document",
                "report: impact cause change document",
                "update.files: document schema compare change",
                "update.schema: update.files document schema compare change",
                "update: update.schema update.files cause document schema compare change"));
    }

    /** The sub-packages of the sandbox that other packages use; from the others they only catch exceptions. */
    private static final List<String> FACE = List.of(ITSELF, "admin");

    private final String root;
    private final int mostClasses;

    /**
     * Creates the rules for a root package.
     *
     * @param mostClasses the maximum number of top-level classes in a sub-package
     */
    SubPackageRules(String root, int mostClasses) {
        this.root = root;
        this.mostClasses = mostClasses;
    }

    /** Returns each sub-package that a table lists, as its package followed by its name. */
    static List<String> listed() {
        return MAY_USE.entrySet().stream().flatMap(table -> table.getValue().keySet().stream()
                .filter(name -> !name.equals(ITSELF)).map(name -> table.getKey() + " " + name)).toList();
    }

    /** Returns a rule for each package that has sub-packages, and the one on their size. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        MAY_USE.forEach((name, table) -> rules.put("sub-packages of " + name + " depend one way",
                classes().that().resideInAPackage(root + "." + name + "..").should(useOnly(root + "." + name, table))
                        .because("docs/architecture.md lists which sub-package uses which")));
        rules.put("only the public sub-packages of the sandbox are used from outside", classes()
                .that().resideOutsideOfPackage(root + ".sandbox..").should(useOnlyPublicSubPackages(root + ".sandbox"))
                .because("the other sub-packages are internal and may change"));
        rules.put("sub-packages are small", classes().should(liveInSmallPackages())
                .because("more than " + mostClasses + " classes in one package are hard to survey"));
        return rules;
    }

    private static Map<String, List<String>> table(String... rows) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (String row : rows) {
            String[] sides = row.split(":");
            table.put(sides[0], sides.length == 1 ? List.of() : List.of(sides[1].strip().split(" ")));
        }
        return table;
    }

    private static ArchCondition<JavaClass> useOnly(String parent, Map<String, List<String>> table) {
        return new ArchCondition<>("use only the sub-packages listed in their row") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = below(parent, type);
                if (type.getSimpleName().equals("package-info")) {
                    return;
                }
                if (!table.containsKey(own)) {
                    events.add(SimpleConditionEvent.violated(type, "Class <" + type.getName() + "> is in a sub-package without a row"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean inside = target.getPackageName().startsWith(parent);
                    String other = inside ? below(parent, target) : own;
                    if (!other.equals(own) && !table.get(own).contains(other)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useOnlyPublicSubPackages(String parent) {
        return new ArchCondition<>("use only the public sub-packages of the sandbox") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (target.getPackageName().startsWith(parent) && !FACE.contains(below(parent, target))
                            && !target.isAssignableTo(Throwable.class)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private ArchCondition<JavaClass> liveInSmallPackages() {
        return new ArchCondition<>("be one of at most " + mostClasses + " in a package with a table") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaPackage home = type.getPackage();
                boolean listed = MAY_USE.keySet().stream().anyMatch(name -> home.getName().startsWith(root + "." + name));
                long size = home.getClasses().stream().filter(one -> one.isTopLevelClass() && !one.isArray()
                        && !one.getSimpleName().equals("package-info")).count();
                if (listed && size > mostClasses) {
                    events.add(SimpleConditionEvent.violated(type, "Package <" + home.getName() + "> holds " + size + " classes"));
                }
            }
        };
    }

    private static String below(String parent, JavaClass type) {
        String name = type.getPackageName();
        return name.equals(parent) ? ITSELF : name.substring(parent.length() + 1);
    }
}
