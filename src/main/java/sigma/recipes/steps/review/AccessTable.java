package sigma.recipes.steps.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import sigma.recipes.client.access.AccessReason;
import sigma.recipes.client.access.AccessibleDocument;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.TableWriter;

/**
 * A table with a row for each member, document and reason. Rows are written immediately; only the owners of documents are
 * kept in memory, so it grows with the documents and not with the rows.
 */
final class AccessTable {

    private static final List<String> COLUMNS = List.of("member", "email", "account type", "document", "type", "folder", "access",
            "reason", "access by reason", "document id");
    private static final int MEMBER = COLUMNS.indexOf("member");
    private static final int DOCUMENT = COLUMNS.indexOf("document");
    private static final int REASON = COLUMNS.indexOf("reason");

    private final Map<MemberId, Set<String>> owned = new HashMap<>();
    private long rows;

    private AccessTable() {
    }

    /** Writes the documents that each of the members can open. */
    static AccessTable write(NewFile file, List<Member> members, Function<Member, Stream<AccessibleDocument>> access) {
        AccessTable table = new AccessTable();
        try (TableWriter writer = new TableWriter(file, COLUMNS)) {
            for (Member member : members) {
                table.owned.put(member.id(), new HashSet<>());
                access.apply(member).forEach(document -> document.reasons().forEach(reason -> table.add(writer, member, document, reason)));
            }
            table.rows = writer.written();
        }
        return table;
    }

    private void add(TableWriter writer, Member member, AccessibleDocument document, AccessReason reason) {
        String id = document.file().id().value();
        if (reason.isOwner()) {
            owned.get(member.id()).add(id);
        }
        writer.write(List.of(member.name(), member.email(), member.accountType(), document.file().name(), document.file().type(),
                document.file().path(), document.file().permission(), reason.text(), reason.permission(), id));
    }

    /** Returns the number of rows. */
    long rows() {
        return rows;
    }

    /** Returns whether the table contains the owner of a workbook as owner, unless the owner is deactivated. */
    boolean hasOwner(ListedWorkbook workbook) {
        return !owned.containsKey(workbook.owner()) || owned.get(workbook.owner()).contains(workbook.id().value());
    }

    /** Returns whether a row is for this member and document. */
    static boolean isOf(List<String> row, String member, String document) {
        return row.get(MEMBER).equals(member) && row.get(DOCUMENT).equals(document);
    }

    /** Returns the reason in a row. */
    static String reason(List<String> row) {
        return row.get(REASON);
    }
}
