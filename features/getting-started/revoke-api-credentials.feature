Feature: Revoke API credentials
  Revokes API credentials by their client ids. They can no longer get an access token.

  Use it after "Rotate API credentials", when every program has the new credentials, or when someone may have seen a secret.

  It needs client ids, separated by commas. Credentials that are already revoked are skipped. The credentials that this run
  signs in with are refused. Revoked credentials can't be restored.

  @runbook
  Scenario Outline: Revoke API credentials
    Given the API credentials "<old client ids>"
    When I revoke these API credentials
    Then the revoked API credentials get no access token

    Examples: What you fill in
      | old client ids |
      | 5d41402abc4b   |
