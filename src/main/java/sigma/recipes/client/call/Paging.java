package sigma.recipes.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import sigma.recipes.client.model.PageToken;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.exchange.ApiResponse;

/** Reads lists page by page, with one page in memory at a time. */
public final class Paging {

    /** More pages than any list has: at 1000 entries a page, ten million of them. */
    static final int MOST_PAGES = 10_000;

    private static final int LARGEST = 1_000;

    private final ApiExecutor api;
    private final int mostPages;

    /** Creates the paging of one client. */
    public Paging(ApiExecutor api) {
        this(api, MOST_PAGES);
    }

    /** Creates the paging of one client. */
    public Paging(ApiExecutor api, int mostPages) {
        this.api = api;
        this.mostPages = mostPages;
    }

    /** The two paging styles of the API. */
    public enum Style {
        /** {@code page} and {@code limit}; the last page has the next page null. */
        PAGE("page", "limit", "nextPage"),
        /** {@code pageToken} and {@code pageSize}; the last page has no next token. */
        PAGE_TOKEN("pageToken", "pageSize", "nextPageToken");

        private final String token;
        private final String size;
        private final String next;

        Style(String token, String size, String next) {
            this.token = token;
            this.size = size;
            this.next = next;
        }

        /** Requests the largest pages that the API returns. */
        public ApiCall largest(ApiCall call) {
            return sized(call, LARGEST);
        }

        /** Adds a page size to {@code call}. */
        public ApiCall sized(ApiCall call, int pageSize) {
            return call.with(size, String.valueOf(pageSize));
        }
    }

    /** One page of a response. */
    public record Page<T>(List<T> entries, Optional<PageToken> next) {
    }

    /** Reads one page; without a token, the first one. */
    public <T> Page<T> page(ApiCall call, Style style, Class<T> row, Optional<PageToken> token) {
        ApiResponse response = api.send(token.map(text -> call.with(style.token, text.value())).orElse(call));
        JsonNode body = api.responses().tree(call.operation(), response);
        Set<String> fields = new TreeSet<>(Set.of(style.next));
        api.responses().fields(row).forEach(field -> fields.add("entries[]." + field));
        api.reportRead(call.operation(), response.status(), body, fields);
        List<T> entries = StreamSupport.stream(body.path("entries").spliterator(), false)
                .map(entry -> api.responses().map(call.operation(), entry, row)).toList();
        return new Page<>(entries, Optional.ofNullable(body.path(style.next).textValue()).map(PageToken::new));
    }

    /**
     * Returns all entries of the list. A page is requested when the previous one has been consumed.
     *
     * @throws EndlessPages while the stream is consumed, if the pages do not end
     */
    public <T> Stream<T> all(ApiCall call, Style style, Class<T> row) {
        return pages(call, style, row).flatMap(page -> page.entries().stream());
    }

    /** Returns all pages of the list, in the same way. */
    public <T> Stream<Page<T>> pages(ApiCall call, Style style, Class<T> row) {
        return StreamSupport.stream(new Walk<>(call, style, row), false);
    }

    private final class Walk<T> extends Spliterators.AbstractSpliterator<Page<T>> {

        private final ApiCall call;
        private final Style style;
        private final Class<T> row;
        private final Set<PageToken> seen = new HashSet<>();
        private Optional<PageToken> next = Optional.empty();
        private int pages;

        Walk(ApiCall call, Style style, Class<T> row) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.call = call;
            this.style = style;
            this.row = row;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Page<T>> action) {
            if (pages > 0 && next.isEmpty()) {
                return false;
            }
            if (pages == mostPages) {
                throw EndlessPages.tooMany(call.operation(), mostPages);
            }
            Page<T> page = page(call, style, row, next);
            pages++;
            api.progress().read(page.entries().size());
            next = page.next();
            next.filter(token -> !seen.add(token)).ifPresent(token -> {
                throw EndlessPages.repeated(call.operation(), style.next, token, pages);
            });
            action.accept(page);
            return true;
        }
    }
}
