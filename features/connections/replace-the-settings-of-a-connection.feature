Feature: Replace the settings of a connection
  Replaces the settings and the secret of a connection, and tests whether Sigma can read with the new ones.

  Use it after the password or key of the data platform was rotated, or when a warehouse, role or host changed. The name, the
  grants and the workbooks remain. Sigma replaces all settings at once, so a setting that the file lacks is lost: start with
  the file from which the connection was created.

  It needs a connection, and a file in the format that "Create a connection" describes. The secret comes from
  `CONNECTION_SECRET` in `.env`, or from `SIGMA_CONNECTION_SECRET` in the environment. You need to be an administrator. It
  changes one connection. It can't be undone: no operation returns the earlier secret.

  @runbook @sandbox
  Scenario Outline: Replace the settings of a connection
    Given the connection "<connection>"
    And the settings of a connection in the file "<connection file>"
    When I replace the settings of the connection "<connection>" with those of the file "<connection file>"
    And I test the connection "<connection>"
    Then the connection "<connection>" has the settings of the file "<connection file>"
    And the connection "<connection>" is readable

    Examples: What you fill in
      | connection           | connection file                  |
      | Snowflake production | features/connections/harbor.yaml |

  Rule: The name remains

    @sandbox
    Scenario: The file has no name
      Given the connection "Snowflake production"
      When I replace the settings of the connection "Snowflake production" with those of the file "features/connections/harbor.yaml"
      Then the connection "Snowflake production" is called "Snowflake production"

  Rule: Grants remain

    @sandbox
    Scenario: A member has a grant on the connection
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And "Ana Silva" may use the connection "Snowflake production" already
      When I replace the settings of the connection "Snowflake production" with those of the file "features/connections/harbor.yaml"
      Then "Ana Silva" may use the connection "Snowflake production"

  Rule: Only an administrator can replace settings

    @sandbox
    Scenario: A colleague is not an administrator
      Given the connection "Redshift logistics"
      And the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to replace the settings of the connection "Redshift logistics" with those of the file "features/connections/harbor.yaml"
      Then Sigma refuses, because only an administrator may do this

  Rule: Only what exists can be changed

    @sandbox
    Scenario: The connection does not exist
      When I try to replace the settings of a connection that does not exist with those of the file "features/connections/harbor.yaml"
      Then Sigma refuses, because it does not exist
