Feature: Test a connection
  Tests whether Sigma can read from and write to the data platform of a connection.

  Use it after a change of passwords, roles or firewalls, or as the first check when workbooks show no data. If the connection
  has no write access, writing is not tested and the output is DISABLED.

  It needs a connection. You need to be an administrator. It changes nothing. The recipe fails if Sigma can't read.

  @runbook
  Scenario Outline: Test a connection
    Given the connection "<connection>"
    When I test the connection "<connection>"
    Then the connection "<connection>" is readable

    Examples: What you fill in
      | connection           |
      | Snowflake production |

  Rule: Reading and writing are tested separately
    In the sandbox, Redshift logistics has write access, and Snowflake production does not.

    @sandbox
    Scenario: The connection has write access
      Given the connection "Redshift logistics"
      When I test the connection "Redshift logistics"
      Then the connection "Redshift logistics" is writable

    @sandbox
    Scenario: The connection has no write access
      Given the connection "Snowflake production"
      When I test the connection "Snowflake production"
      Then the connection "Snowflake production" is not writable

  Rule: A data platform that cannot be reached is found
    In the sandbox, the data platform of Postgres workshop floor does not respond.

    @sandbox
    Scenario: The data platform does not respond
      Given the connection "Postgres workshop floor"
      When I test the connection "Postgres workshop floor"
      Then the connection "Postgres workshop floor" is not readable
