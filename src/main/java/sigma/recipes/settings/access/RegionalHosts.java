package sigma.recipes.settings.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The hosts of the Sigma API, one for each region. An organization stays on one of them permanently. Source: the page
 * "Supported regions, data platforms, and features" of Sigma's help, and the {@code servers} of the published API
 * description of August 2026.
 */
public final class RegionalHosts {

    private static final Map<String, String> REGION_BY_HOST = regionByHost();

    private RegionalHosts() {
    }

    private static Map<String, String> regionByHost() {
        Map<String, String> regions = new LinkedHashMap<>();
        regions.put("api.sigmacomputing.com", "GCP US (Iowa)");
        regions.put("api.sa.gcp.sigmacomputing.com", "GCP KSA (Dammam)");
        regions.put("aws-api.sigmacomputing.com", "AWS US West (Oregon)");
        regions.put("api.us-a.aws.sigmacomputing.com", "AWS US East (N. Virginia)");
        regions.put("api.ca.aws.sigmacomputing.com", "AWS Canada");
        regions.put("api.eu.aws.sigmacomputing.com", "AWS Europe (Frankfurt)");
        regions.put("api.au.aws.sigmacomputing.com", "AWS Asia Pacific (Sydney)");
        regions.put("api.uk.aws.sigmacomputing.com", "AWS UK (London)");
        regions.put("api.us.azure.sigmacomputing.com", "Azure US (Virginia)");
        regions.put("api.eu.azure.sigmacomputing.com", "Azure Europe (Netherlands)");
        regions.put("api.ca.azure.sigmacomputing.com", "Azure Canada (Toronto)");
        regions.put("api.uk.azure.sigmacomputing.com", "Azure UK (London)");
        regions.put("api.au.azure.sigmacomputing.com", "Azure Australia");
        return Collections.unmodifiableMap(regions);
    }

    /** Returns the region of {@code host}, ignoring case; empty if it is not one of Sigma's hosts. */
    public static Optional<String> region(String host) {
        return Optional.ofNullable(REGION_BY_HOST.get(host.toLowerCase(Locale.ROOT)));
    }

    /** Returns the region of each host, in the order in which they are shown. */
    public static Map<String, String> all() {
        return REGION_BY_HOST;
    }

    /** Returns one line for each host, indented: host, then region. */
    public static String table() {
        return REGION_BY_HOST.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "  %-34s %s", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
