package sigma.recipes.client.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    @Test
    void deadline_holds_after_another_request_could_not_be_ended() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (Deadlines deadlines = new Deadlines()) {
            deadlines.after(Duration.ZERO, () -> {
                failed.countDown();
                throw new IllegalStateException("closed already");
            });
            assertThat("the first one is ended", failed.await(5, TimeUnit.SECONDS), is(true));

            deadlines.after(Duration.ZERO, ended::countDown);

            assertThat("the second one is ended", ended.await(5, TimeUnit.SECONDS), is(true));
        }
    }
}
