package sigma.recipes.steps.review;

import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.client.workbook.WorkbookState;
import sigma.recipes.steps.find.WorkbookList;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.StartDate;

/** Steps for workbooks that are no longer used. */
public final class UnopenedWorkbookSteps {

    private static final int LARGEST_PAGE = 1000;

    private final World world;
    private final WorkbookList list;

    /** Creates the steps of one scenario. */
    public UnopenedWorkbookSteps(World world, WorkbookList list) {
        this.world = world;
        this.list = list;
    }

    @When("I list the workbooks that no one has opened since {text}")
    public void list(String start) {
        Instant since = StartDate.of(start).since(world.sigma().recentUses());
        Map<FileId, Instant> opened = world.sigma().recentUses().latest(world.sigma().members().everyone());
        list.read(() -> world.sigma().workbooks().ofEverybody(WorkbookState.CURRENT, LARGEST_PAGE)
                .filter(workbook -> workbook.updatedAt().isBefore(since)
                        && lastOpened(opened, workbook).filter(at -> !at.isBefore(since)).isEmpty()).toList());
        world.outputs().publishTable(Output.WORKBOOKS, List.of("name", "folder", "owner", "last opened", "changed", "url", "id"),
                list.workbooks().stream().map(workbook -> row(workbook, opened)).toList());
    }

    private Map<String, String> row(ListedWorkbook workbook, Map<FileId, Instant> opened) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", workbook.name());
        row.put("folder", workbook.workbook().path());
        row.put("owner", list.names().of(workbook.owner()));
        row.put("last opened", lastOpened(opened, workbook).map(Instant::toString).orElse("unknown"));
        row.put("changed", workbook.updatedAt().toString());
        row.put("url", workbook.url());
        row.put("id", workbook.id().value());
        return row;
    }

    private static Optional<Instant> lastOpened(Map<FileId, Instant> opened, ListedWorkbook workbook) {
        return Optional.ofNullable(opened.get(new FileId(workbook.id().value())));
    }
}
