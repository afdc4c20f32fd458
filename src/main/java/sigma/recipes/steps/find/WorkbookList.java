package sigma.recipes.steps.find;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.World;

/** The workbooks that a scenario lists. */
public final class WorkbookList {

    private final World world;
    private final ReadList readList;
    private final ListedOwnerSteps owners;
    private List<ListedWorkbook> workbooks = List.of();
    private MemberNames names = new MemberNames(List.of());

    /** Creates the steps of one scenario. */
    public WorkbookList(World world, ReadList list, ListedOwnerSteps owners) {
        this.world = world;
        this.readList = list;
        this.owners = owners;
    }

    /** Reads the list with {@code how}, and the names of all members. */
    public void read(Supplier<List<ListedWorkbook>> how) {
        readList.read(() -> workbooks = how.get(), ListedWorkbook::id, ListedWorkbook::name);
        names = new MemberNames(world.sigma().members().everyone());
        owners.put(without(workbook -> names.has(workbook.owner())));
    }

    /** Returns the workbooks that were read last. */
    public List<ListedWorkbook> workbooks() {
        return workbooks;
    }

    /** Returns the names of the members. */
    public MemberNames names() {
        return names;
    }

    /** Returns the names of the workbooks that do not match {@code wanted}. */
    List<String> without(Predicate<ListedWorkbook> wanted) {
        return workbooks.stream().filter(wanted.negate()).map(ListedWorkbook::name).toList();
    }
}
