package sigma.recipes.recipe.input;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a page of Sigma shows, by a word in its address; the id follows the word. There is no documentation of the
 * words, so all of them are assumed.
 */
enum SigmaPage {

    /** A workspace. */
    WORKSPACE("a workspace", InputKind.WORKSPACE, "workspace", "workspaces"),
    /** A folder; a workspace is one, too. */
    FOLDER_IN_SHORT("a folder", InputKind.WORKSPACE, "f"),
    /** A team, among the pages of administrators. */
    TEAM("a team", InputKind.TEAM, "team", "teams"),
    /** A connection. */
    CONNECTION("a connection", InputKind.CONNECTION, "connection", "connections"),
    /** A member, among the pages of administrators. */
    MEMBER("a member", InputKind.MEMBER, "member", "members", "user", "users"),
    /** Any other folder: no input takes one. */
    FOLDER("a folder", null, "folder", "folders"),
    /** A workbook: no input takes one. */
    WORKBOOK("a workbook", null, "workbook", "workbooks", "w");

    private final String shown;
    private final InputKind kind;
    private final List<String> words;

    SigmaPage(String shown, InputKind kind, String... words) {
        this.shown = shown;
        this.kind = kind;
        this.words = List.of(words);
    }

    /** Returns the page that {@code word} means in an address. */
    static Optional<SigmaPage> worded(String word) {
        return Arrays.stream(values()).filter(page -> page.words.contains(word)).findFirst();
    }

    /** Returns whether what the page shows can be the value of an input of this kind. */
    boolean fits(InputKind asked) {
        return kind == asked;
    }

    /** Returns what it shows, for people. */
    String shown() {
        return shown;
    }
}
