Feature: Create a connection
  Connects Sigma to a data platform, such as Snowflake, Databricks, BigQuery or Postgres, and proves that Sigma can read in it.

  Use it to set up an organization, or to give the same connection to several ones. The settings are in a file in the format of the
  API, such as features/connections/harbor.yaml; the page of "Create a connection" in Sigma's documentation lists those of each
  data platform. A file with a secret in it is refused: the password, token or private key is `CONNECTION_SECRET` in `.env` or
  `SIGMA_CONNECTION_SECRET` in the environment, and is never shown, saved or sent to anyone but Sigma. The file may refer to a
  secret manager instead.

  It needs a file and a name that no connection has. You need to be an administrator. It creates one connection, which only
  administrators may use before you grant it. If Sigma cannot read, the connection remains, and the recipe fails.

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
      Then Sigma lists the connection "Logistics testing"
      And the connection "Logistics testing" has the settings of the file "features/connections/lathe.yaml"

  Rule: Only an administrator can create a connection

    @sandbox
    Scenario: A colleague is not an administrator
      Given the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to create the connection "Snowflake testing" from the file "features/connections/harbor.yaml"
      Then Sigma refuses, because only an administrator may do this
