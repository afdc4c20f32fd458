Feature: List the columns of a data model
  Lists every column of a data model, of all elements: element, name, type and formula.

  Use it to document a data model, to see where a column of your data platform is used before you rename it, or to find
  formulas that no longer work: their type is "error". The columns of workbooks that use the data model are not listed.

  It needs a data model that you may view. It changes nothing.

  @runbook
  Scenario Outline: List the columns of all elements of a data model
    Given the data model "<data model>"
    When I list the columns of the data model "<data model>"
    Then each column on the list belongs to an element
    And no column is missing from the list

    Examples: What you fill in
      | data model        |
      | Stock and Parcels |

  Rule: A formula that does not work is marked

    Scenario: A formula refers to a column that does not exist
      Given the connection "Snowflake production"
      And the data model "All Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      When I list the columns of the data model "All Orders"
      Then the column "Broken" of the element "Copy" is marked as an error
