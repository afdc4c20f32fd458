Feature: Export an element with a control set
  Writes the rows of one element to a CSV file, as if a control of the workbook had another value than the saved one.

  Use it to export the rows of one region, one customer or one state. The value replaces the one saved in the workbook; the
  other controls keep theirs. `--parameter "Only paid=true"` sets another control, in this recipe and in every other one that
  exports. Lists have commas between their values, as in `West,East`; a range is written `min:5,max:8`, and either end may be
  omitted; `:null` stands for no value.

  It needs a workbook, an element, and a control with its value. `--to` specifies the file, or the folder for it; otherwise
  the file is in the folder of the run, named after the element. If no row has the value, the file has only the names of the
  columns. Nothing changes in the organization.

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
