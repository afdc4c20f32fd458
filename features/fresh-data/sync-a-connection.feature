Feature: Sync a connection
  Makes Sigma read the tables of a database or schema, and their columns, again.

  Use it after tables or columns were added, renamed or removed in the data platform, so that workbooks find them. The recipe
  first looks for new tables, and then reads each table; a table that cannot be read does not stop the others. A row for each
  table contains the result.

  It needs a connection and a path: a database, a schema or a table, with dots between the names. A name that contains a dot
  is in double quotes. Sigma removes tables that the data platform no longer has. You need to be an administrator.

  @runbook
  @sandbox
  Scenario Outline: Sync the tables of a schema
    Given the connection "<connection>"
    When I sync the tables of "<path>" in the connection "<connection>"
    Then all tables of "<path>" are synced

    Examples: What you fill in
      | connection           | path         |
      | Snowflake production | HARBOR.SALES |

  Rule: A new table is found
    In the sandbox, RETURNS was added to the data platform after the last sync.

    @sandbox
    Scenario: A table was added to the data platform
      Given the connection "Snowflake production"
      When I sync the tables of "HARBOR.SALES" in the connection "Snowflake production"
      Then the table "HARBOR.SALES.RETURNS" is synced
      And Sigma knows the table "HARBOR.SALES.RETURNS" of the connection "Snowflake production"

  Rule: One table can be synced alone

    @sandbox
    Scenario: Sync one table
      Given the connection "Snowflake production"
      When I sync the tables of "HARBOR.STOCK.TIMBER" in the connection "Snowflake production"
      Then the table "HARBOR.STOCK.TIMBER" is synced

  Rule: The data platform must have the path

    @sandbox
    Scenario: The schema does not exist
      Given the connection "Snowflake production"
      When I try to sync the tables of "HARBOR.PURCHASING" in the connection "Snowflake production"
      Then Sigma refuses, because the data platform does not have the path
