Feature: Export an element for a range of dates
  Exports the rows of one element within a range of dates to a CSV file.

  Use it for the export of a day, a week or a month, such as the orders of yesterday in a nightly job. The workbook needs a
  control that takes a range of dates and filters the element; the recipe sets it from the first to the last day, both
  included. A day is a date, or `7 days ago`; days are counted in UTC.

  It needs a workbook, an element, the control, and the first and the last day. `--to` specifies the file, or the folder for
  it; otherwise the file is in the folder of the run, named after the element. It changes nothing in the organization.

  @runbook
  Scenario Outline: Export the rows of some days
    Given the element "<element>" of the workbook "<workbook>"
    When I export the element "<element>" as CSV with the control "<date control>" set to the days from "<start date>" to "<end date>"
    Then the file has the columns of the element "<element>"

    Examples: What you fill in
      | workbook         | element | date control    | start date | end date   |
      | Orders by Region | Orders  | Ordered between | 2026-01-05 | 2026-01-11 |

  Rule: Both days are included

    @sandbox
    Scenario: Export two days
      Given the element "Orders" of the workbook "Orders by Region"
      When I export the element "Orders" as CSV with the control "Ordered between" set to the days from "2026-01-05" to "2026-01-06"
      Then the column "Ordered" of the file has only the days from "2026-01-05" to "2026-01-06"
