Feature: Revoke API credentials
  Revokes the API credentials whose client ids you give. They get no access token any more.

  Use it after "Rotate API credentials", when everything that used the old credentials has the new ones, or where someone may
  have seen a secret.

  It needs client ids, with commas between them. Credentials that are gone already are skipped; those that this run signs in
  with are refused. What was revoked can't be restored.

  @runbook
  Scenario Outline: Revoke API credentials
    Given the API credentials "<old client ids>"
    When I revoke these API credentials
    Then the revoked API credentials get no access token

    Examples: What you fill in
      | old client ids |
      | 5d41402abc4b   |
