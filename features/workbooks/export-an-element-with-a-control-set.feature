Feature: Export an element with a control set
  Exports the rows of one element to a CSV file, with a control of the workbook set to a value.

  Use it to export the rows of one region, one customer or one state. The value replaces the one saved in the workbook; the
  other controls keep theirs. `--parameter "Only paid=true"` sets another control, in this recipe and in every other one that
  exports. Separate the values of a list by commas, as in `West,East`; write a range as `min:5,max:8`, in which either end may
  be omitted, and no value as `:null`.

  It needs a workbook, an element, and a control with its value. `--to` specifies the file, or the folder for it; otherwise
  the file is in the folder of the run, named after the element. If no row has the value, the file has only the names of the
  columns. It changes nothing in the organization.

  @runbook
  Scenario Outline: Export an element with a control set
    Given the element "<element>" of the workbook "<workbook>"
    When I export the element "<element>" as CSV with the control "<control>" set to "<control value>"
    Then the file has the columns of the element "<element>"

    Examples: What you fill in
      | workbook         | element | control | control value |
      | Orders by Region | Orders  | Region  | West          |

  Rule: The control filters the rows

    @sandbox
    Scenario: Export the rows of one region
      Given the element "Orders" of the workbook "Orders by Region"
      When I export the element "Orders" as CSV with the control "Region" set to "West"
      Then the column "Region" of the file has only "West"

  Rule: A value that no row has leaves the names of the columns

    @sandbox
    Scenario: No row has the value
      Given the element "Orders" of the workbook "Orders by Region"
      When I export the element "Orders" as CSV with the control "Region" set to "Nowhere"
      Then the file has the columns of the element "Orders"
      And the file has no rows
