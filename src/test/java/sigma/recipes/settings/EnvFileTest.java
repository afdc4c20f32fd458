package sigma.recipes.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.settings.fixture.Loading;

class EnvFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void line_ends_of_every_system_are_accepted(String end) {
        Settings settings = new Loading(folder).bytes(("EMAIL=ana@example.com" + end + end + "LIMIT=5" + end)
                .getBytes(StandardCharsets.UTF_8)).settings();

        assertThat(settings.inputs(), contains(new Setting("EMAIL", "ana@example.com", ".env line 1"),
                new Setting("LIMIT", "5", ".env line 3")));
    }

    @Test
    void byte_order_mark_is_ignored() {
        Settings settings = new Loading(folder).bytes("\uFEFFLIMIT=5\nEMAIL=Grüße@example.com"
                .getBytes(StandardCharsets.UTF_8)).settings();

        assertThat(settings.inputs(), contains(new Setting("EMAIL", "Grüße@example.com", ".env line 2"),
                new Setting("LIMIT", "5", ".env line 1")));
    }

    @Test
    void comments_blank_lines_and_export_are_accepted() {
        Settings settings = new Loading(folder).file("# a comment = \"here", "  # and here", "", "   ", "//// and here",
                "export LIMIT=5", "  TEAMID=t-1").settings();

        assertThat(settings.inputs(), contains(new Setting("TEAMID", "t-1", ".env line 7"),
                new Setting("LIMIT", "5", ".env line 6")));
    }

    @Test
    void file_on_the_class_path_is_not_read() {
        assertThat(new Loading(folder.resolve("nowhere")).settings().target(), is(Target.SANDBOX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef", "abc 0123456789", "abc:0123456789", "LIMITS"})
    void line_without_an_equals_sign_is_refused_and_not_shown(String line) {
        assertThat(new Loading(folder).file("", line).problem(), is(Loading.one(
                ".env line 2 can't be read: it has no = (its text is not shown)",
                "NAME=value", "write NAME=value, or put # in front to make it a comment")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "SECRET 0123456789", "SECRET:0123456789", "export SECRET 0123456789"})
    void known_name_in_an_invalid_line_is_reported(String line) {
        assertThat(new Loading(folder).file(line).problem(), is(Loading.one(
                ".env line 1: SECRET can't be read: it has no = (its text is not shown)",
                "SECRET=value", "write SECRET=value, or put # in front to make it a comment")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=abc", "my secret=0123456789", "geheimnis_für=0123456789"})
    void line_without_a_name_is_refused(String line) {
        assertThat(new Loading(folder).file(line).problem(), is(Loading.one(
                ".env line 1 can't be read: the text before = is not a name (its text is not shown)",
                "NAME=value", "write NAME=value, or put # in front to make it a comment")));
    }

    @Test
    void invalid_line_of_another_program_is_refused() {
        assertThat(new Loading(folder).file("KEY=\"-----BEGIN", "0123456789").problem(), is(Loading.one(
                ".env line 2 can't be read: it has no = (its text is not shown)",
                "NAME=value", "write NAME=value, or put # in front to make it a comment")));
    }

    @Test
    void value_of_another_program_may_have_several_lines() {
        Settings settings = new Loading(folder).file("KEY=\"-----BEGIN", "0123456789", "-----END\" # key", "LIMIT=5").settings();

        assertThat(settings.inputs(), contains(new Setting("LIMIT", "5", ".env line 4")));
    }

    @Test
    void setting_within_a_multi_line_value_is_reported() {
        assertThat(new Loading(folder).file("KEY='one", Loading.SECRET, "LIMITS=7", "two'").problem(), is(Loading.one(
                ".env line 2: SECRET is part of the value that starts with a quote on line 1, so it is not read",
                "SECRET=value on a line of its own", "close the quote on line 1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORKSPACE_NAME=\"Sales\nFinance\"", "WORKSPACE_NAME='Sales\nFinance'",
        "WORKSPACE_NAME=\"Sales\\nFinance\""})
    void setting_with_several_lines_is_refused(String text) {
        assertThat(new Loading(folder).file(text).problem(), is(Loading.one(
                ".env line 1: WORKSPACE_NAME=Sales\\u000aFinance contains a line break", "a value on one line",
                "write it on one line; \\n and \\r in double quotes are line breaks, in single quotes they are not")));
    }

    @Test
    void value_that_dotenv_java_reads_differently_is_reported() {
        Settings settings = new Loading(folder).file("WORKSPACE_NAME='Sales'", "EMAIL=\"ana@example.com\"", "LIMIT=5 # few",
                "KEY='x'", "TEAMID=`t-1`", "MEMBERID=m-1").settings();

        assertThat(settings.notes(), contains(
                ".env line 1: WORKSPACE_NAME=Sales is what npm's dotenv reads and this run uses; dotenv-java reads another "
                        + "value.",
                ".env line 5: TEAMID=t-1 is what npm's dotenv reads and this run uses; dotenv-java reads another value."));
    }

    @Test
    void secret_in_a_world_readable_file_is_reported() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Loading secret = new Loading(folder).organization("ALLOW_WRITES=true");
        assertThat(secret.settings().notes(), is(List.of()));

        Files.setPosixFilePermissions(folder.resolve(".env"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(secret.settings().notes(), contains(
                ".env contains a secret, and every user of this machine can read it: chmod 600 .env"));
    }

    @Test
    void file_without_a_secret_may_be_world_readable() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Loading harmless = new Loading(folder).file("LIMIT=5", "SECRET=");
        Files.setPosixFilePermissions(folder.resolve(".env"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(harmless.settings().notes(), is(List.of()));
    }

    @Test
    void folder_is_refused() throws IOException {
        Files.createDirectory(folder.resolve(".env"));

        assertThat(new Loading(folder).problem(), is(Loading.one(".env is a folder", "a text file",
                "rename the folder, or move its files")));
    }

    @Test
    void dangling_link_is_refused() throws IOException {
        Files.createSymbolicLink(folder.resolve(".env"), folder.resolve("nowhere"));

        assertThat(new Loading(folder).problem(), is(Loading.one(".env is neither a file nor a link to one", "a text file",
                "replace it by a text file")));
    }

    @Test
    void unreadable_file_is_refused() {
        Loading loading = new Loading(folder).file("LIMIT=5");
        assertThat(folder.resolve(".env").toFile().setReadable(false), is(true));
        assumeFalse(Files.isReadable(folder.resolve(".env")), "this user may read everything");

        assertThat(loading.problem(), is(Loading.one(".env can't be read", "a file that you may read",
                "give yourself the right to read it")));
    }

    @Test
    void link_to_a_file_is_accepted() throws IOException {
        Files.writeString(folder.resolve("settings"), "LIMIT=5");
        Files.createSymbolicLink(folder.resolve(".env"), folder.resolve("settings"));

        assertThat(new Loading(folder).settings().value("LIMIT").orElseThrow().origin(), is(".env line 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void other_encoding_is_refused_with_its_line(String end) {
        byte[] latin = ("LIMIT=5" + end + "# Grüße" + end).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new Loading(folder).bytes(latin).problem(), is(Loading.one(".env line 2 is not UTF-8",
                "a text file in UTF-8", "save it in your editor with the encoding UTF-8")));
    }

    @Test
    void truncated_character_at_the_end_is_refused() {
        byte[] cut = Arrays.copyOf("LIMIT=5\nEMAIL=ü".getBytes(StandardCharsets.UTF_8), 15);

        assertThat(new Loading(folder).bytes(cut).problem(), is(Loading.one(".env line 2 is not UTF-8",
                "a text file in UTF-8", "save it in your editor with the encoding UTF-8")));
    }

    @Test
    void utf_16_is_refused() {
        byte[] wide = "\uFEFFLIMIT=5".getBytes(StandardCharsets.UTF_16LE);

        assertThat(new Loading(folder).bytes(wide).problem(), is(Loading.one(".env line 1 is not UTF-8",
                "a text file in UTF-8", "save it in your editor with the encoding UTF-8")));
    }

    @Test
    void value_with_thousands_of_backslashes_is_refused() {
        byte[] endless = ("LIMIT=\"" + "\\".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(new Loading(folder).bytes(endless).problem(), is(Loading.one(
                ".env can't be read: it has thousands of backslashes in one value", "a short text file",
                "see whether it is another file by mistake")));
    }

    @Test
    void oversized_file_is_refused() {
        byte[] big = ("LIMIT=5\n" + "#".repeat(1024 * 1024)).getBytes(StandardCharsets.UTF_8);

        assertThat(new Loading(folder).bytes(big).problem(), is(Loading.one(".env is bigger than 1 MiB",
                "a short text file", "see whether it is another file by mistake")));
    }

    @Test
    void large_file_is_accepted_up_to_the_limit() {
        byte[] big = ("LIMIT=5\n" + "#".repeat(1024 * 1024 - 8)).getBytes(StandardCharsets.UTF_8);

        assertThat(new Loading(folder).bytes(big).settings().value("LIMIT").orElseThrow().value(), is("5"));
    }
}
