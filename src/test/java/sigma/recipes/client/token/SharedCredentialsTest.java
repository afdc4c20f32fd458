package sigma.recipes.client.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SharedCredentialsTest {

    private static final URI URL = URI.create("https://api.example.com/v2/auth/token");
    private static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");
    private static final Token TOKEN = new Token("token-in-clear", Duration.ofHours(1), NOW, Optional.of("refresh-in-clear"));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void token_is_shared_by_processes_with_the_secret_until_it_expires() {
        keep("secret-1", TOKEN);

        assertThat(known("secret-1", NOW.plusSeconds(3599)), equalTo(Optional.of(TOKEN.withoutRefresh())));
        assertThat("without the secret", known("secret-2", NOW), equalTo(Optional.empty()));
        keep("secret-1", TOKEN);
        assertThat("expired", known("secret-1", NOW.plusSeconds(3600)), equalTo(Optional.empty()));
    }

    @Test
    void file_contains_no_plain_text() throws IOException {
        keep("secret-1", TOKEN);

        String saved = Files.readString(file(".token"));
        for (String secret : List.of("token-in-clear", "refresh-in-clear", "secret-1", "client-1")) {
            assertThat(saved, not(containsString(secret)));
        }
    }

    @Test
    void modified_token_is_ignored() throws IOException {
        keep("secret-1", TOKEN);
        String saved = Files.readString(file(".token"));
        int end = saved.lastIndexOf('"') - 6;

        Files.writeString(file(".token"), saved.substring(0, end) + (saved.charAt(end) == 'A' ? 'B' : 'A') + saved.substring(end + 1));
        assertThat(known("secret-1", NOW), equalTo(Optional.empty()));
        Files.writeString(file(".token"), "{\"token\":");
        assertThat(known("secret-1", NOW), equalTo(Optional.empty()));
    }

    @Test
    void expired_token_is_deleted() throws IOException {
        keep("secret-1", TOKEN);
        String before = Files.readString(file(".token"));
        Token next = new Token("next", Duration.ofHours(1), NOW.plusSeconds(7200), Optional.empty());

        shared("secret-1").token(next.issuedAt(), known -> next);

        assertThat(Files.readString(file(".token")), not(equalTo(before)));
        assertThat(Files.readString(file(".token")), containsString("2026-08-01T13:00:00Z"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void files_are_readable_by_their_owner_only() throws IOException {
        keep("secret-1", TOKEN);
        shared("secret-1").turn("postToken", 1, MINUTE, NOW);

        for (String end : List.of(".token", ".turns")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(end))), equalTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials())), equalTo("rwx------"));
    }

    @Test
    void processes_share_one_rate_limit() {
        SharedCredentials one = shared("secret-1");
        SharedCredentials other = shared("secret-1");

        assertThat(IntStream.range(0, 4).mapToObj(call -> (call % 2 == 0 ? one : other).turn("postToken", 1, Duration.ofSeconds(1), NOW)).toList(),
                equalTo(List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3))));
        for (int call = 0; call < 100; call++) {
            assertThat((call % 2 == 0 ? one : other).turn("sendWorkbook", 100, MINUTE, NOW.plusSeconds(call / 10)), equalTo(Duration.ZERO));
        }
        assertThat(one.turn("sendWorkbook", 100, MINUTE, NOW.plusSeconds(20)), equalTo(Duration.ofSeconds(40)));
        assertThat("of other credentials", new SharedCredentials(credentials(), URL, "client-2", "secret-1")
                .turn("sendWorkbook", 100, MINUTE, NOW.plusSeconds(20)), equalTo(Duration.ZERO));
        assertThat("a minute later", other.turn("sendWorkbook", 100, MINUTE, NOW.plusSeconds(200)), equalTo(Duration.ZERO));
    }

    @Test
    void clock_set_back_does_not_block() {
        shared("secret-1").turn("postToken", 1, Duration.ofSeconds(1), NOW.plus(Duration.ofDays(1)));

        assertThat(shared("secret-1").turn("postToken", 1, Duration.ofSeconds(1), NOW), equalTo(Duration.ZERO));
    }

    @Test
    void processes_work_independently_without_a_writable_folder() throws IOException {
        Files.writeString(credentials(), "a file");

        keep("secret-1", TOKEN);

        assertThat(known("secret-1", NOW), equalTo(Optional.empty()));
        assertThat(shared("secret-1").turn("postToken", 1, MINUTE, NOW), equalTo(Duration.ZERO));
    }

    @Test
    void lock_held_for_too_long_is_not_awaited() throws IOException {
        SharedFile file = new SharedFile(credentials().resolve("held"), Duration.ofMillis(60));
        file.update(content -> content.put("one", 1));

        try (FileChannel held = FileChannel.open(credentials().resolve("held"), StandardOpenOption.WRITE)) {
            assertThat(held.lock().isValid(), equalTo(true));
            assertThat(file.update(content -> content.size()), equalTo(0));
        }

        assertThat(file.update(content -> content.size()), equalTo(1));
    }

    private Path credentials() {
        return folder.resolve("credentials");
    }

    private SharedCredentials shared(String secret) {
        return new SharedCredentials(credentials(), URL, "client-1", secret);
    }

    private void keep(String secret, Token token) {
        assertThat(shared(secret).token(NOW, known -> token).value(), equalTo(token.value()));
    }

    /** Returns the shared token without replacing it, unless there is none. */
    private Optional<Token> known(String secret, Instant now) {
        Optional<?>[] found = new Optional<?>[1];
        shared(secret).token(now, known -> {
            found[0] = known;
            return known.orElse(new Token("another", Duration.ofHours(1), now, Optional.empty()));
        });
        return found[0].map(Token.class::cast);
    }

    private Path file(String end) throws IOException {
        try (Stream<Path> all = Files.list(credentials())) {
            List<Path> found = all.filter(file -> file.toString().endsWith(end)).toList();
            assertThat(found, hasSize(1));
            return found.get(0);
        }
    }
}
