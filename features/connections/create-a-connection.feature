Feature: Create a connection
  Creates a connection to a data platform, such as Snowflake, Databricks, BigQuery or Postgres, and tests whether Sigma can
  read from it.

  Use it to set up an organization, or to create the same connection in several organizations. The settings come from a file
  in the format of the API, such as features/connections/harbor.yaml; the page "Create a connection" of Sigma's API reference
  lists the settings of each data platform. The file must not contain a secret. The recipe takes the password, token or
  private key from `CONNECTION_SECRET` in `.env`, or from `SIGMA_CONNECTION_SECRET` in the environment. It sends the secret to
  Sigma only, and never shows or saves it. The file may refer to a secret manager instead.

  It needs a name and a file. If a connection already has the name, the recipe stops; `--allow-duplicate` creates another one.
  You need to be an administrator. It creates one connection; to let others use it, run `grant-a-connection`. If Sigma can't
  read from the data platform, the recipe fails and the connection remains.

  @runbook @sandbox
  Scenario Outline: Create a connection from a file
    Given the settings of a connection in the file "<connection file>"
    When I create the connection "<connection name>" from the file "<connection file>"
    And I test the connection "<connection name>"
    Then the connection "<connection name>" has the settings of the file "<connection file>"
    And the connection "<connection name>" is readable

    Examples: What you fill in
      | connection name   | connection file                  |
      | Snowflake testing | features/connections/harbor.yaml |

  Rule: Each data platform has settings of its own

    @sandbox
    Scenario: Create a connection to another data platform
      When I create the connection "Logistics testing" from the file "features/connections/lathe.yaml"
      Then the connection "Logistics testing" is listed
      And the connection "Logistics testing" has the settings of the file "features/connections/lathe.yaml"

  Rule: Only an administrator can create a connection

    @sandbox
    Scenario: A colleague is not an administrator
      Given the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to create the connection "Snowflake testing" from the file "features/connections/harbor.yaml"
      Then Sigma refuses, because only an administrator may do this

  Rule: The recipe stops if a connection has the name
    In the sandbox, there is a connection Snowflake production.

    @sandbox
    Scenario: The name of a new connection is taken
      When I try to create the connection "Snowflake production" from the file "features/connections/harbor.yaml"
      Then the recipe stops, because the name is already taken
