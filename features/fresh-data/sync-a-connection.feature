Feature: Sync a connection
  Makes Sigma read the tables and columns of a database or schema again.

  Use it after tables or columns were added, renamed or removed in the data platform, so that workbooks find them. The recipe
  first looks for new tables, and then reads each table; a table that cannot be read does not stop the others. The output has
  a row with the result of each table.

  It needs a connection and a path: a database, a schema or a table, such as SALES.ORDERS. Put a name that contains a dot in
  double quotes. You need to be an administrator. Sigma forgets tables that the data platform no longer has.

  @runbook @sandbox
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
