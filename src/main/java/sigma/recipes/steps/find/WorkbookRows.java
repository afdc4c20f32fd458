package sigma.recipes.steps.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.workbook.ListedWorkbook;

/** Workbooks as rows of text, for administrators. */
final class WorkbookRows {

    static final List<String> COLUMNS = List.of("name", "folder", "owner", "state", "version", "changed", "url", "id");

    private WorkbookRows() {
    }

    static List<Map<String, String>> of(List<ListedWorkbook> workbooks, MemberNames names) {
        return workbooks.stream().map(workbook -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", workbook.name());
            row.put("folder", workbook.workbook().path());
            row.put("owner", names.of(workbook.owner()));
            row.put("state", workbook.archived() ? "archived" : "current");
            row.put("version", String.valueOf(workbook.version()));
            row.put("changed", workbook.updatedAt().toString());
            row.put("url", workbook.url());
            row.put("id", workbook.id().value());
            return row;
        }).toList();
    }
}
