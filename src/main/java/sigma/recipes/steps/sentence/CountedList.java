package sigma.recipes.steps.sentence;

import java.util.Map;

/**
 * A list with a version 2 and a version 2.1 in the API.
 *
 * @param plain      the operation of version 2
 * @param counted    the operation of version 2.1, which counts the entries
 * @param idField    the field with the id of an entry
 * @param workbook   the name of its workbook; empty text for a list of the organization
 */
public record CountedList(String plain, String counted, String idField, String workbook) {

    private static final Map<String, CountedList> LISTS = Map.of(
            "members", new CountedList("listMembers", "v2_1_listMembers", "memberId", ""),
            "teams", new CountedList("listTeams", "v2_1_listTeams", "teamId", ""),
            "workspaces", new CountedList("listWorkspaces", "v2_1_listWorkspaces", "workspaceId", ""),
            "scheduled exports", new CountedList("listWorkbookSchedules", "v2_1_listWorkbookSchedules", "scheduledNotificationId", ""),
            "materialization schedules", new CountedList("listMaterializationSchedules", "v2_1_listMaterializationSchedules",
                    "sheetId", ""));

    /**
     * Returns the list with these words.
     *
     * @param words    such as members
     * @param workbook the name of its workbook; empty text for a list of the organization
     * @throws IllegalArgumentException if there is none
     */
    public static CountedList of(String words, String workbook) {
        CountedList list = LISTS.get(words);
        if (list == null) {
            throw new IllegalArgumentException("No list reads \"" + words + "\"");
        }
        return new CountedList(list.plain(), list.counted(), list.idField(), workbook);
    }
}
