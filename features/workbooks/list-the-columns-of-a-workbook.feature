Feature: List the columns of a workbook
  Lists every column of a workbook, of all pages and elements: page, element, name, type and formula.

  Use it to document a workbook, to see where a column of your data platform is used before you rename it, or to find formulas
  that no longer work: their type is "error". Hidden pages are included.

  It needs a workbook that you may view. It changes nothing.

  @runbook
  Scenario Outline: List the columns of all elements
    When I list the columns of the workbook "<workbook>"
    Then each column on the list belongs to an element
    And no column is missing from the list

    Examples: What you fill in
      | workbook       |
      | Weekly Numbers |

  Rule: Columns on hidden pages are listed

    @sandbox
    Scenario: An element is on a hidden page
      When I list the columns of the workbook "Weekly Numbers"
      Then the column "Reason" of the element "Returned orders" is on the page "Sources"

  Rule: A formula that does not work is marked

    Scenario: A formula refers to a column that does not exist
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      When I list the columns of the workbook "Late Orders"
      Then the column "Broken" of the element "Copy" is marked as an error

  Rule: An element has the same columns when it is read alone

    Scenario: Read the columns of one table
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      When I list the columns of the workbook "Late Orders"
      Then the element "Copy" has the same columns when it is read alone
