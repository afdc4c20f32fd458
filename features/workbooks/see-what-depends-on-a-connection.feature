Feature: See what depends on a connection
  Lists the workbooks and data models that depend on a connection, and how, with folder, owner and URL of each.

  Use it before you move, change or remove a connection, to know whom to inform. A document depends on the connection if one
  of its elements uses a table or custom SQL of the connection, or a data model that does. A data model counts as a whole.
  Sigma has no such list, so the recipe reads the lineage of each workbook and data model, one after another. It does not
  follow datasets and reports.

  It needs a connection. You need to be an administrator. Documents that are not shared with you are listed separately, so
  that you know what is missing. It changes nothing.

  @runbook
  Scenario Outline: List what depends on a connection
    Given the connection "<connection>"
    When I list what depends on the connection "<connection>"
    Then each document on the list belongs to a member

    Examples: What you fill in
      | connection           |
      | Snowflake production |

  Rule: Tables, custom SQL and data models count

    Scenario: A workbook uses a table and custom SQL
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      When I list what depends on the connection "Snowflake production"
      Then "Late Orders" depends on it through "table ORDERS"
      And "Late Orders" depends on it through "custom SQL"

    Scenario: A workbook uses a data model
      Given the connection "Snowflake production"
      And the data model "All Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      And the workbook "Late Orders", built on the data model "All Orders"
      When I list what depends on the connection "Snowflake production"
      Then "Late Orders" depends on it through "data model All Orders"
