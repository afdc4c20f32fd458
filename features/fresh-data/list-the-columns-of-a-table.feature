Feature: List the columns of a table
  Lists the columns of a table of the data platform, as Sigma knows them: name, type, whether Sigma shows the column, and
  description.

  Use it after a sync, to see whether Sigma knows a new column, or before you rename a column. Sigma does not query the data
  platform for this list: `sync-a-connection` brings it up to date. To see which documents use the table, run
  `see-what-depends-on-a-table`.

  It needs a connection and the path of a table, such as SALES.ORDERS. It changes nothing.

  @runbook
  Scenario Outline: List the columns of a table
    Given the connection "<connection>"
    When I list the columns of the table "<table>" in the connection "<connection>"
    Then no column is listed twice

    Examples: What you fill in
      | connection           | table               |
      | Snowflake production | HARBOR.SALES.ORDERS |

  Rule: A column is listed with its name in the data platform

    @sandbox
    Scenario: List the columns of the table of orders
      Given the connection "Snowflake production"
      When I list the columns of the table "HARBOR.SALES.ORDERS" in the connection "Snowflake production"
      Then the column "AMOUNT" is on the list

  Rule: Sigma must know the table

    Scenario: Sigma does not know the table
      Given the connection "Snowflake production"
      When I try to list the columns of the table "HARBOR.SALES.BOATS" in the connection "Snowflake production"
      Then Sigma refuses, because the data platform does not have the path
