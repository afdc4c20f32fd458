Feature: See where an element gets its data
  Lists everything that an element of a workbook is built on: tables, data models, custom SQL, joins and other elements, each
  with what it feeds.

  Use it when a number looks wrong, or before you change an element that others are built on. A table is listed by its name;
  `list-the-sources-of-a-document` shows its path.

  It needs a workbook and an element with data: a table, a chart, a pivot table or an input table. It changes nothing.

  @runbook
  Scenario Outline: See where an element gets its data
    Given the element "<element>" of the workbook "<workbook>"
    When I list the sources of the element "<element>"
    Then each source on the list leads to the element "<element>"

    Examples: What you fill in
      | workbook       | element         |
      | Weekly Numbers | Revenue by week |

  Rule: An element may be built on another element

    Scenario: An element is built on another element
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      And the element "Copy" of the workbook "Late Orders"
      When I list the sources of the element "Copy"
      Then the element "Copy" gets its data from "element Table"

    Scenario: An element is built on a table of the data platform
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      And the element "Table" of the workbook "Late Orders"
      When I list the sources of the element "Table"
      Then the element "Table" gets its data from "table ORDERS"

  Rule: Texts, images and controls have no data

    Scenario: Ask for the sources of a text
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      And the element "Heading" of the workbook "Late Orders"
      When I try to list the sources of the element "Heading"
      Then Sigma refuses, because the element has no data
