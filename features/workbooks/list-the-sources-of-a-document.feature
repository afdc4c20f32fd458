Feature: List the sources of a document
  Lists the sources of a workbook or data model: the tables of the data platform with their paths and connections, the data
  models and datasets, and custom SQL by its first line.

  Use it to document a workbook, or to see what it needs before you copy it to another organization. The list has direct
  sources only: for the tables behind a data model, list the sources of the data model. A source that you have no access to is
  listed as "unknown", with its id.

  It needs a workbook or data model that you may view. It changes nothing.

  @runbook
  Scenario Outline: List the sources of a document
    Given the document "<document>"
    When I list the sources of the document "<document>"
    Then no source is listed twice

    Examples: What you fill in
      | document         |
      | Orders by Region |

  Rule: A table is listed by its path

    Scenario: A workbook uses a table
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      When I list the sources of the document "Late Orders"
      Then the source "table HARBOR.SALES.ORDERS" is on the list

    Scenario: A data model uses a table
      Given the connection "Snowflake production"
      And the data model "All Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      When I list the sources of the document "All Orders"
      Then the source "table HARBOR.SALES.ORDERS" is on the list

  Rule: A data model or dataset is listed by its name

    Scenario: A workbook uses a data model
      Given the connection "Snowflake production"
      And the data model "All Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      And the workbook "Late Orders", built on the data model "All Orders"
      When I list the sources of the document "Late Orders"
      Then the source "data model All Orders" is on the list

    @sandbox
    Scenario: A workbook uses a dataset
      Given the document "Dealer Scorecard"
      When I list the sources of the document "Dealer Scorecard"
      Then the source "dataset Dealers until 2025" is on the list
