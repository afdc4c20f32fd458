Feature: See what depends on a table
  Lists the workbooks and data models that depend on a table of a connection, and how, with folder, owner and URL of each.

  Use it before you rename or remove a table. A document depends on the table if one of its elements uses it, if it uses a
  data model that does, or if its custom SQL mentions the name of the table. In custom SQL the schema is not compared, so
  review those documents. A data model counts as a whole. Sigma has no such list, so the recipe reads the lineage of each
  workbook and data model, one after another. It does not follow datasets and reports.

  It needs a connection and the path of a table, such as SALES.ORDERS. You need to be an administrator. Documents that are not
  shared with you are listed separately, so that you know what is missing. It changes nothing.

  @runbook
  Scenario Outline: List what depends on a table
    Given the connection "<connection>"
    When I list what depends on the table "<table>" of the connection "<connection>"
    Then each document on the list belongs to a member

    Examples: What you fill in
      | connection         | table            |
      | Redshift logistics | shipping.parcels |

  Rule: A workbook may depend on a table through a data model

    Scenario: A data model uses the table
      Given the connection "Snowflake production"
      And the data model "All Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      And the workbook "Late Orders", built on the data model "All Orders"
      When I list what depends on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      Then "All Orders" depends on it through "table ORDERS"
      And "Late Orders" depends on it through "data model All Orders"

  Rule: A document that is not shared with the administrator is listed

    Scenario: A workbook is not shared with me
      Given the connection "Snowflake production"
      And the member "Ana Silva"
      And the workbook "Private Notes" in My Documents of "Ana Silva"
      And "Ana Silva" owns the workbook "Private Notes" already
      When I list what depends on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      Then the workbook "Private Notes" is listed as inaccessible
