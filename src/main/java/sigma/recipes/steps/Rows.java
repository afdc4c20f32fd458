package sigma.recipes.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.RecentDocument;

/** Lists of members and documents as rows of text, for administrators. */
final class Rows {

    static final List<String> MEMBER_COLUMNS = List.of("name", "email", "account type", "state", "id");
    static final List<String> DOCUMENT_COLUMNS = List.of("name", "permission", "last interaction");

    private Rows() {
    }

    static List<Map<String, String>> ofMembers(List<Member> members) {
        return members.stream().map(member -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", member.name());
            row.put("email", member.email());
            row.put("account type", member.accountType());
            row.put("state", member.active() ? "active" : "deactivated");
            row.put("id", member.id().value());
            return row;
        }).toList();
    }

    static List<Map<String, String>> ofDocuments(List<RecentDocument> documents) {
        return documents.stream().map(document -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", document.name());
            row.put("permission", document.permission());
            row.put("last interaction", document.lastInteractionAt().map(Object::toString).orElse("unknown"));
            return row;
        }).toList();
    }
}
