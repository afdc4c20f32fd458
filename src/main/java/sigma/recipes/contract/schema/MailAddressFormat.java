package sigma.recipes.contract.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.EmailFormat;
import com.networknt.schema.format.Format;
import java.net.IDN;
import java.util.regex.Pattern;

/**
 * The format {@code email}, with any host name as the domain. The validator's own format accepts registered top-level
 * domains only, while organizations also use others, such as {@code .internal} or {@code .corp}.
 */
final class MailAddressFormat implements Format {

    private static final int LONGEST_DOMAIN = 253;
    private static final String REGISTERED = "@example.com";
    /** A domain that ends in a number would be an IP address, which requires brackets (RFC 5321, section 4.1.3). */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?\\d+");

    private final Format registered = new EmailFormat();

    @Override
    public String getName() {
        return registered.getName();
    }

    @Override
    public boolean matches(ExecutionContext context, String address) {
        int at = address.lastIndexOf('@');
        return registered.matches(context, address) || at > 0 && isHostName(address.substring(at + 1))
                && registered.matches(context, address.substring(0, at) + REGISTERED);
    }

    private static boolean isHostName(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            return !ascii.isEmpty() && ascii.length() <= LONGEST_DOMAIN && !ascii.endsWith(".")
                    && !ENDS_IN_NUMBER.matcher(ascii).matches();
        } catch (IllegalArgumentException noHostName) {
            return false;
        }
    }
}
