package sigma.recipes.drift.update;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.contract.source.ContractWriter;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.fixture.FrozenProject;
import sigma.recipes.drift.update.files.ContractFileTree;
import sigma.recipes.fixture.Proof;

/**
 * Updates the contract of November 2026 to the document of August 2026: applies every real change at the right place, and
 * nothing else.
 */
@Tag(Proof.ONLY)
class FrozenUpdateTest {

    private static final int MOST_ADDED = 1700;
    private static final int MOST_REMOVED = 45;

    @TempDir
    static Path folder;
    private static Map<String, JsonNode> files;
    private static Document accepted;
    private static Document published;
    private static ContractUpdate update;

    @BeforeAll
    static void update() throws IOException {
        FrozenProject project = new FrozenProject(folder);
        files = ContractFiles.read(folder.resolve("contract"));
        accepted = project.document("accepted");
        published = project.document("published-2026-08");
        update = ContractUpdate.of(files, accepted, published, false);
    }

    @Test
    void every_real_change_is_applied_proposed_or_listed() {
        assertThat(update.applied().stream().filter(cause -> !isNew(cause)).map(FrozenUpdateTest::fields).toList(), containsInAnyOrder(
                Set.of("inodeType"), Set.of("path"), Set.of("type", "entries[]", "semanticViewTable"), Set.of("inode"), Set.of("memberType"),
                Set.of("roleSwitching", "description"), Set.of("description", "details", "externalAccessIntegration", "packages", "poolSizes",
                        "roleSwitching", "useDynamicTables", "useReadUncommittedIsolation", "warehouse"),
                Set.of("connectionId"), Set.of("taggedSourceUrlId", "includeTaggedSourceUrlId"), Set.of("tagName", "bookmarkId"), Set.of("the body"),
                Set.of("ccEmail", "bccEmail", "ccTeamId", "bccTeamId"), Set.of("elementId"), Set.of("links"), Set.of("copyInputTableData"), Set.of("traceId")));
        assertThat(update.removals().stream().map(FrozenUpdateTest::fields).toList(), containsInAnyOrder(Set.of("embedType"), Set.of("entries[]")));
        assertThat(update.byHand().stream().map(each -> each.cause().operations() + " " + fields(each.cause()) + " " + each.reason()).toList(),
                contains("[getWorkbookSources] [url] the contract would say something else of listReportSources"));
        assertThat(update.assessment().conflicts(), empty());
    }

    @Test
    void second_comparison_reports_exactly_the_changes_that_were_not_applied() {
        Assessment again = Assessment.ofContract(document(update), accepted, published);
        List<Change> open = new ArrayList<>();
        update.removals().forEach(cause -> open.addAll(cause.changes()));
        update.byHand().forEach(each -> open.addAll(each.cause().changes()));

        assertThat(texts(again.changes()), equalTo(texts(open)));
        assertThat(again.undecided().keySet(), equalTo(update.assessment().undecided().keySet()));
        assertThat(Stream.concat(again.missing().stream(), again.unpublished().stream()).toList(), hasSize(15));
        assertThat(again.conflicts(), empty());
    }

    @Test
    void only_manual_changes_remain_with_removals_and_a_second_update_changes_nothing() {
        ContractUpdate whole = ContractUpdate.of(files, accepted, published, true);
        Assessment again = Assessment.ofContract(document(whole), accepted, published);

        assertThat(again.changes().stream().map(Change::operation).toList(), contains("getWorkbookSources"));
        assertThat(ContractUpdate.of(whole.files(), accepted, published, true).files(), equalTo(whole.files()));
        assertThat(Assessment.ofContract(document(whole), published, published).changes(), empty());
    }

    @Test
    void new_operations_join_their_siblings_with_placeholder_summaries() {
        Map<String, Set<String>> added = new TreeMap<>();
        List<String> summaries = new ArrayList<>();
        update.files().forEach((file, tree) -> {
            if (file.startsWith("paths/")) {
                tree.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (files.get(file).path(path.getKey()).path(operation.getKey()).isMissingNode() && operation.getValue().has("operationId")) {
                        added.computeIfAbsent(file.replaceAll("paths/|\\.yaml", ""), each -> new TreeSet<>()).add(operation.getValue().get("operationId").asText());
                        summaries.add(operation.getValue().get("summary").asText());
                    }
                }));
            }
        });

        assertThat(added.keySet(), contains("deployments", "members", "reports", "webhooks", "workbook-content"));
        assertThat(added.get("reports"), hasSize(18));
        assertThat(summaries, hasSize(23));
        assertThat(summaries, everyItem(startsWith(ContractFiles.TO_BE_WRITTEN)));
    }

    @Test
    void patch_is_small_and_the_contract_can_be_loaded() {
        int added = 0;
        int removed = 0;
        Map<String, String> before = texts(files);
        Map<String, String> after = texts(update.files());
        for (String file : after.keySet()) {
            for (AbstractDelta<String> delta : DiffUtils.diff(before.getOrDefault(file, "").lines().toList(), after.get(file).lines().toList()).getDeltas()) {
                added += delta.getTarget().size();
                removed += delta.getSource().size();
            }
        }

        assertThat(added, lessThanOrEqualTo(MOST_ADDED));
        assertThat(removed, lessThanOrEqualTo(MOST_REMOVED));
        ContractFiles.requireUsable(after);
    }

    private static boolean isNew(Cause cause) {
        return cause.rule().kind() == RuleKind.OPERATION_ADDED;
    }

    private static Document document(ContractUpdate update) {
        return ContractFileTree.of(update.files()).document();
    }

    private static Map<String, String> texts(Map<String, JsonNode> trees) {
        Map<String, String> texts = new TreeMap<>();
        trees.forEach((file, tree) -> texts.put(file, new ContractWriter().write(tree)));
        return texts;
    }

    private static List<String> texts(List<Change> changes) {
        return changes.stream().map(change -> String.join(" ", change.rule().id(), change.operation(), change.place().text(), change.field(),
                change.before(), change.after())).sorted().toList();
    }

    private static Set<String> fields(Cause cause) {
        return cause.changes().stream().map(FrozenUpdateTest::field).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String field(Change change) {
        String field = change.field().substring(change.field().lastIndexOf('.') + 1);
        return !field.isEmpty() ? field : change.place().isBody() ? "the body" : change.place().name();
    }
}
