package sigma.recipes.runbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.contract.Callers;
import sigma.recipes.contract.Contract;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.Coverage;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.text.NearestNames;

/** {@code recipes coverage}: the operations of the contract, and which of them are simulated or called by a recipe. */
@Command(name = "coverage", header = "Lists the operations of the API: simulated, in a recipe, or neither.",
        description = {"%nLists every operation of the contract by subject, whether the sandbox simulates it, who may call "
                + "it, and how many recipes call it in their scenarios, with the statuses that they get. In csv and json the callers are: "
                + "admin; account-type, a member whose account type permits it, or an administrator; self, the member in question, or "
                + "an administrator; team, an admin of the team, or an administrator; permission, a member with a permission on the "
                + "object; or nothing, for every member, and where the sandbox does not simulate the operation."},
        optionListHeading = "%nOptions:%n")
final class CoverageCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("operationId", "method", "path", "subject", "simulated", "recipes",
            "statuses", "callers");

    @ParentCommand
    private RootCommand root;

    @Option(names = "--subject", paramLabel = "SUBJECT", description = "Lists only the operations of one subject, such as members.")
    private Optional<String> subject = Optional.empty();

    @Option(names = "--only", paramLabel = "WHICH", description = "Lists only some operations. One of: ${COMPLETION-CANDIDATES}.")
    private Optional<Coverage.Only> only = Optional.empty();

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private OutputFormat output = OutputFormat.TEXT;

    /**
     * Lists the operations.
     *
     * @throws UsageException if there is no such subject
     */
    @Override
    public Integer call() {
        Coverage all = Coverage.of(Contract.load(), root.book());
        Coverage ofSubject = subject.isPresent() ? all.of(known(subject.get(), all.subjects())) : all;
        Coverage shown = only.map(ofSubject::only).orElse(ofSubject);
        switch (output) {
            case TEXT -> print(shown, ofSubject, root.page());
            case CSV -> root.document().csv(COLUMNS, shown.rows().stream().map(row -> List.of(row.operation().id(),
                    row.operation().method(), row.operation().path(), row.operation().subject(),
                    String.valueOf(row.simulated()), String.join(" ", row.recipes()), statuses(row), row.operation().callers().word())).toList());
            case JSON -> root.document().json(json(shown, ofSubject));
        }
        return ExitCode.DONE.number();
    }

    private static String known(String asked, List<String> subjects) {
        if (subjects.contains(asked)) {
            return asked;
        }
        String nearest = NearestNames.didYouMean(asked, subjects);
        throw new UsageException(Problem.of("The contract has no subject \"" + asked + "\"." + nearest).at("--subject")
                .expected(nearest.isEmpty() ? "one of " + String.join(", ", subjects) : ""));
    }

    private static void print(Coverage shown, Coverage whole, ConsolePrinter page) {
        int longest = shown.rows().stream().mapToInt(row -> row.operation().id().length()).max().orElse(1);
        String columns = "%-" + longest + "s  %-7s  %7s  %s";
        if (!shown.rows().isEmpty()) {
            page.line(0, "");
            page.line(2, String.format(Locale.ROOT, columns, "", "sandbox", "recipes", "statuses"));
        }
        for (String each : shown.subjects()) {
            page.heading(each);
            shown.of(each).rows().forEach(row -> page.line(0, (row.operation().callers() == Callers.ADMIN ? "* " : "  ") + String.format(Locale.ROOT, columns, row.operation().id(),
                    row.simulated() ? "yes" : "", row.exercised() ? row.recipes().size() : "", statuses(row))));
        }
        page.line(0, "");
        if (shown.rows().stream().anyMatch(row -> row.operation().callers() == Callers.ADMIN)) {
            page.wrapped(0, "Only an administrator may call the operations with *.");
        }
        page.wrapped(0, summary(whole));
    }

    private static String statuses(Coverage.Row row) {
        return row.statuses().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String summary(Coverage whole) {
        int operations = whole.rows().size();
        return (operations == 1 ? "1 operation: " : operations + " operations: ")
                + whole.count(Coverage.Only.SIMULATED) + " simulated, " + whole.count(Coverage.Only.EXERCISED)
                + " in recipes, " + whole.count(Coverage.Only.NEITHER) + " neither";
    }

    private static JsonNode json(Coverage shown, Coverage all) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("operations", all.rows().size());
        for (Coverage.Only each : Coverage.Only.values()) {
            whole.put(each.toString(), all.count(each));
        }
        for (Coverage.Row row : shown.rows()) {
            ObjectNode entry = whole.withArray("/entries").addObject();
            entry.put("operationId", row.operation().id()).put("method", row.operation().method())
                    .put("path", row.operation().path()).put("subject", row.operation().subject())
                    .put("simulated", row.simulated())
                    .put("callers", row.operation().callers().word());
            row.recipes().forEach(entry.putArray("recipes")::add);
            row.statuses().forEach(entry.putArray("statuses")::add);
        }
        return whole;
    }
}
