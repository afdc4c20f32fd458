Feature: Rotate API credentials
  Creates API credentials for a member, saves them in a new file, tests that they get an access token, and then revokes the
  old ones that you name.

  Use it when a secret has to be changed regularly, or when someone may have seen it. With `none` as client ids it revokes
  nothing: distribute the new credentials first, and revoke the old ones later with "Revoke API credentials". Old credentials,
  including those that this run signs in with, work until the new ones have been tested.

  It needs an active member, and in a real organization the path of a new file, such as `--to new-credentials.env`. The secret
  is in that file only, which only you may read; it is never shown. Sigma has no list of API credentials, so give the client
  ids of the old ones, separated by commas. If this run signs in with one of them, put the new credentials into your `.env`
  afterwards. A run that is interrupted after it created the credentials can't be resumed, since journals contain no secrets;
  the message lists the credentials that it created.

  @runbook
  Scenario Outline: Rotate the API credentials of a member
    Given the member "<member>"
    And the old API credentials "<client ids>" of "<member>"
    And a new file for the secret
    When I create the API credentials "<credentials name>" for "<member>", and save them in the file
    And I revoke the old API credentials, if the new ones get an access token for "<member>"
    Then the API credentials in the file get an access token for the active member "<member>"
    And the revoked API credentials get no access token

    Examples: What you fill in
      | member      | credentials name | client ids |
      | Lukas Meyer | Nightly exports  | none       |

  Rule: New API credentials act for their owner

    Scenario: Create API credentials for a colleague
      Given the member "Ana Silva"
      And a new file for the secret
      When I create the API credentials "Nightly exports" for "Ana Silva", and save them in the file
      Then the API credentials in the file get an access token for the active member "Ana Silva"
