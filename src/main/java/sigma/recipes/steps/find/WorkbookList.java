package sigma.recipes.steps.find;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.scenario.World;

/** The workbooks that a scenario lists. */
public final class WorkbookList {

    private final World world;
    private Supplier<List<ListedWorkbook>> reader = List::of;
    private List<ListedWorkbook> workbooks = List.of();
    private MemberNames names = new MemberNames(List.of());

    /** Creates the steps of one scenario. */
    public WorkbookList(World world) {
        this.world = world;
    }

    /** Reads the list with {@code how}, and the names of all members. */
    public void read(Supplier<List<ListedWorkbook>> how) {
        reader = how;
        readAgain();
        names = new MemberNames(world.sigma().members().everyone());
    }

    /** Reads the list once more in the same way. */
    void readAgain() {
        workbooks = reader.get();
    }

    /** Returns what was read last. */
    public List<ListedWorkbook> workbooks() {
        return workbooks;
    }

    /** Returns the names of the members. */
    public MemberNames names() {
        return names;
    }

    /** Returns the names of the workbooks that are listed more than once. */
    List<String> twice() {
        Set<WorkbookId> seen = new HashSet<>();
        return without(workbook -> seen.add(workbook.id()));
    }

    /** Returns the names of the workbooks that do not match {@code wanted}. */
    List<String> without(Predicate<ListedWorkbook> wanted) {
        return workbooks.stream().filter(wanted.negate()).map(ListedWorkbook::name).toList();
    }
}
