Feature: List the controls of a workbook
  Lists the controls of a workbook, such as a filter on a region or a range of dates, each with the values that it takes and
  an example of the parameter that sets it in an export.

  Use it before you export with controls set: an export names a control by its control ID, which the list of controls does not
  show, so the recipe takes it from the workbook as code. Sigma does not show what a control is set to.

  It needs a workbook that you may view. It changes nothing.

  @runbook
  Scenario Outline: List the controls and their parameters
    When I list the controls of the workbook "<workbook>"
    Then each control has a parameter

    Examples: What you fill in
      | workbook         |
      | Orders by Region |

  Rule: The form of a parameter follows from the values of its control

    @sandbox
    Scenario: A list, a range of dates and a range of numbers
      When I list the controls of the workbook "Orders by Region"
      Then the control "Region" takes the parameter "Region=West,East"
      And the control "Ordered between" takes the parameter "Ordered-between=min:2026-01-01,max:2026-01-31"
      And the control "Least amount" takes the parameter "Least-amount=min:5,max:8"
