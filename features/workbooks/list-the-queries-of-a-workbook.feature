Feature: List the queries of a workbook
  Writes the SQL that each element of a workbook sends to the data platform to one file, each query under the name of its page
  and element, and lists the elements whose query cannot be generated, with the reason.

  Use it to review what a workbook queries, or to search the queries for a table. Sigma appends a comment with the request and
  the caller to each query; the recipe omits it, so that you can compare two files. The queries have the same row limit as in
  Sigma's user interface.

  It needs a workbook that you may view. `--to` specifies the file, or the folder for it; otherwise the file is in the folder
  of the run, named after the workbook. It changes nothing in the organization.

  @runbook
  Scenario Outline: List the queries of all elements
    When I list the queries of the workbook "<workbook>"
    Then each query on the list belongs to an element
    And each element on the list has a query, or the reason why it has none

    Examples: What you fill in
      | workbook       |
      | Weekly Numbers |

  Rule: Sigma's comment is omitted

    @sandbox
    Scenario: A query ends with its last line of SQL
      When I list the queries of the workbook "Weekly Numbers"
      Then the query of the element "Returned orders" ends with "limit 1000"

  Rule: An element has the same query when it is read alone

    Scenario: Read the query of one table
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      When I list the queries of the workbook "Late Orders"
      Then the element "Table" has the same query when it is read alone

    Scenario: A text has no query
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      When I list the queries of the workbook "Late Orders"
      Then the element "Heading" has no query
