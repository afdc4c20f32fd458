Feature: Rename a connection
  Changes the name of a connection. Grants, workbooks and settings are not affected.

  Use it when a name no longer says what the connection is for. The API has two operations that change a connection. The newer
  one replaces all settings and loses the secret, so this recipe uses the deprecated one, which can change the name alone.

  It needs a connection, and a name that no other connection has; with `--allow-duplicate` another one may have it. You need
  to be an administrator. It changes the name of one connection.

  @runbook @sandbox
  Scenario Outline: Rename a connection
    Given the connection "<connection>"
    When I rename the connection "<connection>" to "<new connection name>"
    Then the connection "<connection>" is called "<new connection name>"

    Examples: What you fill in
      | connection            | new connection name |
      | Sigma Sample Database | Examples            |

  Rule: A renamed connection still works

    @sandbox
    Scenario: Test a connection after it was renamed
      Given the connection "Snowflake production"
      When I rename the connection "Snowflake production" to "Snowflake reporting"
      And I test the connection "Snowflake production"
      Then the connection "Snowflake production" is readable

  Rule: Grants remain

    @sandbox
    Scenario: A member has a grant on the connection
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And "Ana Silva" may use the connection "Snowflake production" already
      When I rename the connection "Snowflake production" to "Snowflake reporting"
      Then "Ana Silva" may use the connection "Snowflake production"

  Rule: The recipe stops if another connection has the name
    In the sandbox, there is a connection Redshift logistics.

    @sandbox
    Scenario: The new name is taken
      Given the connection "Snowflake production"
      When I try to rename the connection "Snowflake production" to "Redshift logistics"
      Then the recipe stops, because the name is already taken
      And the connection "Snowflake production" is called "Snowflake production"

  Rule: Only an administrator can rename a connection

    @sandbox
    Scenario: A colleague is not an administrator
      Given the connection "Snowflake production"
      And the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to rename the connection "Snowflake production" to "Snowflake reporting"
      Then Sigma refuses, because only an administrator may do this
      And the connection "Snowflake production" is called "Snowflake production"

  Rule: Only what exists can be renamed

    Scenario: The connection does not exist
      When I try to rename a connection that does not exist to "Snowflake reporting"
      Then Sigma refuses, because it does not exist
