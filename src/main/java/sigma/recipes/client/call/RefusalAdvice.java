package sigma.recipes.client.call;

import sigma.recipes.contract.Operation;

/** Describes how to fix the cause of a refusal. */
final class RefusalAdvice {

    private RefusalAdvice() {
    }

    static String on(Operation operation, int status, boolean fromEdge) {
        if (status == 429) {
            return "wait a minute, then try again: Sigma asks to slow down";
        }
        boolean token = operation.signsIn();
        if (status >= 500 && !operation.reads()) {
            return "check whether the request took effect before you try again; if the problem persists, give the request id to Sigma's support";
        }
        if (status >= 500) {
            return "try again in a few minutes; if the problem persists, give the request id to Sigma's support";
        }
        if (status == 407) {
            return "put user and password into HTTPS_PROXY: the proxy asks for them";
        }
        if (status < 400 || fromEdge && status != 403) {
            return "check baseURL: something other than the API responds there";
        }
        if (fromEdge) {
            return "check the values sent: a firewall may take the request for an attack, or block this network";
        }
        return switch (status) {
            case 400 -> token ? credentials() : "correct what the message names";
            case 401 -> credentials();
            case 403 -> "use credentials of a member who may do this, or ask an administrator for the permission";
            case 404 -> "check the id or the name: no such object exists, or the caller may not see it";
            case 409 -> "use the existing one, or choose another name or address";
            default -> "read the message; the contract says what the operation takes";
        };
    }

    private static String credentials() {
        return "check CLIENT_ID and SECRET, and that baseURL is the host of their organization";
    }
}
