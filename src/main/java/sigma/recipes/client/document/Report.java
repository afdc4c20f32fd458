package sigma.recipes.client.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A report (listReports, getReport).
 *
 * @param id    its id
 * @param urlId the short id in its URL
 * @param name  its name
 * @param path  its folders, without its own name
 */
public record Report(@JsonProperty("reportId") ReportId id, @JsonProperty("reportUrlId") String urlId, String name, String path) {
}
