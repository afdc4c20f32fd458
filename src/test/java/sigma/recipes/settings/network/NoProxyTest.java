package sigma.recipes.settings.network;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*                              | api.example.com | 443",
        "api.example.com                | api.example.com | 443",
        "API.example.com                | api.example.com | 443",
        "api.example.com                | API.Example.COM | 443",
        "example.com                    | api.example.com | 443",
        "example.com                    | example.com     | 443",
        ".example.com                   | api.example.com | 443",
        ".example.com                   | example.com     | 443",
        "*.example.com                  | api.example.com | 443",
        "example.com.                   | api.example.com | 443",
        "example.com                    | api.example.com.| 443",
        "api.example.com:443            | api.example.com | 443",
        "example.com:8443               | api.example.com | 8443",
        "*:443                          | api.example.com | 443",
        "localhost, example.com         | api.example.com | 443",
        "localhost example.com          | api.example.com | 443",
        "localhost,,\texample.com,      | api.example.com | 443",
        "10.1.2.3                       | 10.1.2.3        | 443",
        "10.1.2.3:8443                  | 10.1.2.3        | 8443",
        "10.0.0.0/8                     | 10.1.2.3        | 443",
        "10.1.2.3/32                    | 10.1.2.3        | 443",
        "10.1.2.128/25                  | 10.1.2.129      | 443",
        "0.0.0.0/0                      | 10.1.2.3        | 443",
        "fd00::1                        | [fd00::1]       | 443",
        "[fd00::1]                      | [fd00::1]       | 443",
        "[fd00::1]:8443                 | [fd00::1]       | 8443",
        "FD00:0:0:0:0:0:0:1             | [fd00::1]       | 443",
        "fd00::/8                       | [fd00::1]       | 443",
        "[fd00::]/8                     | [fd00::1]       | 443",
    })
    void entry_matches(String entries, String host, int port) {
        assertThat(NoProxy.of(entries).covers(host, port), is(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                             | api.example.com  | 443",
        "other.example.com              | api.example.com  | 443",
        "x.api.example.com              | api.example.com  | 443",
        "ample.com                      | api.example.com  | 443",
        "example.com                    | badexample.com   | 443",
        "com.example                    | api.example.com  | 443",
        ".                              | api.example.com  | 443",
        "*.                             | api.example.com  | 443",
        "api.example.com:8443           | api.example.com  | 443",
        "*:8443                         | api.example.com  | 443",
        ":443                           | api.example.com  | 443",
        "https://api.example.com        | api.example.com  | 443",
        "10.0.0.0/8                     | api.example.com  | 443",
        "0.0.0.0/0                      | api.example.com  | 443",
        "10.0.0.0/8                     | 11.1.2.3         | 443",
        "10.1.2.128/25                  | 10.1.2.127       | 443",
        "10.0.0.0/33                    | 10.1.2.3         | 443",
        "10.0.0.0/                      | 10.1.2.3         | 443",
        "1.2.3                          | 10.1.2.3         | 443",
        "10.1.2                         | 10.1.2.3         | 443",
        "2.3                            | 10.1.2.3         | 443",
        "10.1.2.3:8443                  | 10.1.2.3         | 443",
        "fd00::1                        | [fd00::2]        | 443",
        "[fd00::1]:8443                 | [fd00::1]        | 443",
        "fd00::/8                       | [fe00::1]        | 443",
        "0.0.0.0/0                      | [fd00::1]        | 443",
        "::/0                           | 10.1.2.3         | 443",
        "[fd00::1                       | [fd00::1]        | 443",
    })
    void entry_does_not_match(String entries, String host, int port) {
        assertThat(NoProxy.of(entries).covers(host, port), is(false));
    }

    @Test
    void entries_are_listed() {
        assertThat(NoProxy.of(" localhost, ,Example.com\t*").entries(), contains("localhost", "example.com", "*"));
    }
}
